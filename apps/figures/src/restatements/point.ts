import { z } from 'zod';
import { areSame, dayFigures } from './day-figures.js';
import { figuresIn, type Ledger, type LedgerEntry, ledgerEntry } from './ledger.js';

/** A moment that days are compared with: what the ledger said then can be told from what it says later. */
export const point = z.strictObject({
  at: z.iso.datetime(),
  through: z.iso.date(),
  /** Figures of the days whose last entry was of that very hour: it may have been replaced since. */
  inFlux: z.record(z.iso.date(), dayFigures),
});
export type Point = z.infer<typeof point>;

/** A day whose figures are others than they were. */
export const restatedDay = z
  .strictObject({
    day: z.iso.date().describe('In the zone of the campaign.'),
    from: dayFigures,
    to: dayFigures,
    history: z.array(ledgerEntry).describe('All that is known of what they were, the earliest first.'),
  })
  .meta({ id: 'RestatedDay' });
export type RestatedDay = z.infer<typeof restatedDay>;

/** As the ledger stands. */
export function pointOf({ asOf, through, days }: Ledger): Point {
  const last = [...days].flatMap(([day, { entries }]) => entries.slice(-1).map((entry) => ({ day, ...entry })));
  const fresh = last.filter((entry) => entry.asOf === asOf);
  return { at: asOf, through, inFlux: Object.fromEntries(fresh.map(({ day, figures }) => [day, figures])) };
}

/** Days that were over at a point, and whose figures differ since; the latest first. */
export function restatedSince(since: Point, { days }: Ledger): RestatedDay[] {
  return [...days]
    .flatMap(([day, { entries }]): RestatedDay[] => {
      const from = figuresAt(since, day, entries);
      const to = figuresIn(entries);
      return from && !areSame(from, to) ? [{ day, from, to, history: [...entries] }] : [];
    })
    .sort((a, b) => b.day.localeCompare(a.day));
}

/** Undefined: the day was not over yet. */
function figuresAt({ at, through, inFlux }: Point, day: string, entries: readonly LedgerEntry[]) {
  if (day > through) return undefined;
  return inFlux[day] ?? figuresIn(entries.filter(({ asOf }) => asOf < at));
}

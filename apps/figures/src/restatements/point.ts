import { z } from 'zod';
import { areSame, dayFigures, type SeenFigures, seenFigures } from './day-figures.js';
import { type GroupChange, groupChange, groupChanges } from './groups.js';
import { figuresIn, type Ledger, type LedgerDay, type LedgerEntry } from './ledger.js';

/** A moment that days are compared with: what the ledger said then can be told from what it says later. */
export const point = z.strictObject({
  at: z.iso.datetime(),
  through: z.iso.date(),
  /** Figures of the days whose last entry was of that very hour: it may have been replaced since. */
  inFlux: z.record(z.iso.date(), seenFigures),
});
export type Point = z.infer<typeof point>;

const changesOfGroups = z.array(groupChange);

const historyEntry = z
  .strictObject({
    asOf: z.iso.datetime().describe('The hour in which they were seen last; no finer time is kept.'),
    figures: dayFigures,
    groups: changesOfGroups.describe('Against the entry before.'),
  })
  .meta({ id: 'DayLedgerEntry' });

/** A day whose figures are others than they were. */
export const restatedDay = z
  .strictObject({
    day: z.iso.date().describe('In the zone of the campaign.'),
    from: dayFigures,
    to: dayFigures,
    groups: changesOfGroups.describe(
      'Regions, languages and dispositions with more calls, or fewer; nothing of a day that had or has none.',
    ),
    history: z.array(historyEntry).describe('All that is known of what they were, the earliest first.'),
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
    .flatMap(([day, known]): RestatedDay[] => {
      const from = figuresAt(since, day, known.entries);
      const to = figuresIn(known.entries);
      if (!from || areSame(from, to)) return [];
      const groups = groupsBetween(known, from, to);
      return [{ day, from: totalsOf(from), to: totalsOf(to), groups, history: historyOf(known) }];
    })
    .sort((a, b) => b.day.localeCompare(a.day));
}

function historyOf(day: LedgerDay): RestatedDay['history'] {
  return day.entries.map(({ asOf, figures }, index) => {
    const before = day.entries[index - 1]?.figures;
    return { asOf, figures: totalsOf(figures), groups: before ? groupsBetween(day, before, figures) : [] };
  });
}

/** Of a day without calls nobody need be told that each region has others. */
function groupsBetween({ first }: LedgerDay, from: SeenFigures, to: SeenFigures): GroupChange[] {
  if (first === undefined || from.dials.value === 0 || to.dials.value === 0) return [];
  return groupChanges(first, from.moved, to.moved);
}

const totalsOf = ({ moved: _, ...totals }: SeenFigures) => totals;

/** Undefined: the day was not over yet. */
function figuresAt({ at, through, inFlux }: Point, day: string, entries: readonly LedgerEntry[]) {
  if (day > through) return undefined;
  return inFlux[day] ?? figuresIn(entries.filter(({ asOf }) => asOf < at));
}

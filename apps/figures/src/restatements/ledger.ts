import { z } from 'zod';
import { areSame, type DayFigures, dayFigures, noCalls } from './day-figures.js';

export const ledgerEntry = z
  .strictObject({
    asOf: z.iso.datetime().describe('The hour in which they were seen last; no finer time is kept.'),
    figures: dayFigures,
  })
  .meta({ id: 'DayLedgerEntry' });
export type LedgerEntry = z.infer<typeof ledgerEntry>;

/** As they are by the last one. */
export const figuresIn = (entries: readonly LedgerEntry[]): DayFigures => entries.at(-1)?.figures ?? noCalls;

/** What is known of a day, the earliest entry first. */
export interface LedgerDay {
  /** Rises with every change of the entries, from 1. */
  readonly revision: number;
  readonly entries: readonly LedgerEntry[];
}

/** What the figures of each day were, of a campaign's days that are over. */
export interface Ledger {
  /** The hour in which the days were compared last, as entries are dated. Never goes back. */
  readonly asOf: string;
  /** The last day that was over by then. */
  readonly through: string;
  /** A day that is not among them had no call whenever it was looked at. */
  readonly days: ReadonlyMap<string, LedgerDay>;
}

/** Rises with every change, and is the same after a restart. */
export const stateOf = ({ days }: Ledger): number =>
  [...days.values()].reduce((sum, { revision }) => sum + revision, 0);

/** The figures of all days that are over, at some moment; of days without a call there are none. */
export interface Seen {
  readonly asOf: string;
  readonly through: string;
  readonly figures: ReadonlyMap<string, DayFigures>;
}

/**
 * The days whose figures are others than they were. Each has a new entry; one of the same hour gives way to it, so that
 * what was there and gone within an hour leaves no trace.
 */
export function restatedBy({ asOf, through, figures }: Seen, days: Ledger['days']): Map<string, LedgerDay> {
  const restated = new Map<string, LedgerDay>();
  for (const day of new Set([...days.keys(), ...figures.keys()])) {
    if (day > through) continue;
    const { revision, entries } = days.get(day) ?? { revision: 0, entries: [] };
    const now = figures.get(day) ?? noCalls;
    if (areSame(now, figuresIn(entries))) continue;
    const earlier = entries.filter((entry) => entry.asOf < asOf);
    const isBack = areSame(now, figuresIn(earlier));
    restated.set(day, { revision: revision + 1, entries: isBack ? earlier : [...earlier, { asOf, figures: now }] });
  }
  return restated;
}

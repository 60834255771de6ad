import { z } from 'zod';
import { areSame, noCalls, type SeenFigures, seenFigures } from './day-figures.js';
import { firstOf, movedBetween } from './groups.js';

export const ledgerEntry = z.strictObject({
  /** The hour in which they were seen last; no finer time is kept. */
  asOf: z.iso.datetime(),
  figures: seenFigures,
});
export type LedgerEntry = z.infer<typeof ledgerEntry>;

/** As they are by the last one. */
export const figuresIn = (entries: readonly LedgerEntry[]): SeenFigures => entries.at(-1)?.figures ?? noCalls;

/** What is known of a day, the earliest entry first. */
export interface LedgerDay {
  /** Rises with every change of the entries, from 1. */
  readonly revision: number;
  /** Its calls by region, by language and by disposition when it was first seen with any, as text: entries say what moved since. */
  readonly first?: string | undefined;
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
  readonly figures: ReadonlyMap<string, SeenFigures>;
  /** Their calls by region, by language and by disposition, as text; of a day that is not among them it is not looked at. */
  readonly groups: ReadonlyMap<string, string>;
}

/**
 * The days whose figures are others than they were. Each has a new entry; one of the same hour gives way to it, so that
 * what was there and gone within an hour leaves no trace.
 */
export function restatedBy(seen: Seen, days: Ledger['days']): Map<string, LedgerDay> {
  const { asOf, through, figures } = seen;
  const restated = new Map<string, LedgerDay>();
  for (const day of new Set([...days.keys(), ...figures.keys()])) {
    if (day > through) continue;
    const known: LedgerDay = days.get(day) ?? { revision: 0, entries: [] };
    const { revision, entries } = known;
    const first = firstOf(known.first, seen.groups.get(day));
    const now = withMoved(figures.get(day) ?? noCalls, { first, entries }, seen.groups.get(day));
    const isSame = areSame(now, figuresIn(entries));
    if (isSame && first === known.first) continue;
    const earlier = entries.filter((entry) => entry.asOf < asOf);
    const isBack = areSame(now, figuresIn(earlier));
    const changed = isBack ? earlier : [...earlier, { asOf, figures: now }];
    restated.set(day, { revision: revision + 1, first, entries: isSame ? entries : changed });
  }
  return restated;
}

/** Where calls are not looked at in groups any more, nothing has moved since they were. */
function withMoved(
  figures: SeenFigures,
  { first, entries }: Pick<LedgerDay, 'first' | 'entries'>,
  groups: string | undefined,
): SeenFigures {
  if (figures.dials.value === 0) return figures;
  const moved = first && groups ? movedBetween(first, groups) : figuresIn(entries).moved;
  return moved ? { ...figures, moved } : figures;
}

import { addDays, type Day, daysIn, isDay } from './days';
import type { Span } from './range';

/** What a span can be compared with: see `comparedSpan`. */
export const comparisons = ['before', 'weekdays', 'year', 'none'] as const;
export type Comparison = (typeof comparisons)[number];

/** With which days the days shown are compared; `custom`: with as many days from one that was chosen. */
export type Compare = { kind: Comparison } | { kind: 'custom'; from: Day };

const week = 7;
/** A year that begins on the same day of the week. */
const weeksOfYear = 52 * week;

/**
 * As many days as those of a span: just before; just before on the same days of the week; the same days of the week
 * a year ago; or from a day that was chosen. None for a span that is open, which has nothing of its length.
 */
export function comparedSpan({ from, to }: Span, compare: Compare): Required<Span> | undefined {
  if (from === undefined || to === undefined || compare.kind === 'none') return undefined;
  const days = daysIn(from, to);
  if (compare.kind === 'custom') return { from: compare.from, to: addDays(compare.from, days - 1) };
  const back = { before: days, weekdays: Math.ceil(days / week) * week, year: weeksOfYear }[compare.kind];
  return { from: addDays(from, -back), to: addDays(to, -back) };
}

/** What an address says of it; what it does not say, or says wrongly, is as on the first visit. */
export function readCompare(text: string | null): Compare {
  if (text !== null && isDay(text)) return { kind: 'custom', from: text };
  return { kind: comparisons.find((each) => each === text) ?? 'before' };
}

/** How an address says it; undefined where it need not. */
export function writeCompare(compare: Compare): string | undefined {
  if (compare.kind === 'custom') return compare.from;
  return compare.kind === 'before' ? undefined : compare.kind;
}

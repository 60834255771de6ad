import type { Cell, MetricDefinition } from '../../api/types';

/** How a figure differs from that of the span before: in relation to it, or for shares by percentage points. */
export type Change = { kind: 'relative'; by: number } | { kind: 'points'; by: number };

/**
 * Compares with the span before. Undefined where a comparison would mislead: nothing to compare with, or a count of
 * a single day that is not over with one that is. Countries are too few for a percentage.
 */
export function changeOf(
  unit: MetricDefinition['unit'],
  now: Cell | undefined,
  before: Cell | undefined,
  unfinishedDay: boolean,
): Change | undefined {
  const [value, earlier] = [now?.value ?? null, before?.value ?? null];
  if (value === null || earlier === null) return undefined;
  if (unit === 'share') return { kind: 'points', by: value - earlier };
  if (unfinishedDay || earlier === 0 || unit === 'countries') return undefined;
  return { kind: 'relative', by: value / earlier - 1 };
}

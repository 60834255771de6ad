import type { CallSet } from '../catalogue/call-sets.js';
import type { Dimension } from '../catalogue/dimensions.js';
import { countableOf, type Measure, setsOf } from '../catalogue/measure.js';
import type { FiguresQuery } from '../parse/query.js';
import type { RollupColumn } from './rollups.js';

/** What of a call is looked at: rollups know all of it but who made the call. */
export type NeededColumn = RollupColumn | 'volunteer';

/** What a measure looks at in a call, besides its day. */
export function neededBy(measure: Measure): NeededColumn[] {
  const countable = countableOf(measure);
  return [
    ...setsOf(measure).flatMap(columnsOf),
    ...(countable ? [countable] : []),
    ...(measure.kind === 'duration' ? ['duration_minutes' as const] : []),
  ];
}

const columnsOf = ({ dispositions, sentiments, isFirstAttempt, known }: CallSet): NeededColumn[] => [
  ...(dispositions ? ['disposition' as const] : []),
  ...(sentiments ? ['sentiment' as const] : []),
  ...(isFirstAttempt ? ['attempt' as const] : []),
  ...(known ? [known] : []),
];

/** Dimensions that the question groups or filters by. */
export function dimensionsIn({ by, where }: Pick<FiguresQuery, 'by' | 'where'>): Dimension[] {
  return [...by, ...where.map(({ dimension }) => dimension)];
}

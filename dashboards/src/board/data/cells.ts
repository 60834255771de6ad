import type { Cell, Dimension, MetricName, Row } from '../../api/types';

/** The figure of a metric; none if the answer has no such row. */
export function cellOf(row: Row | undefined, metric: MetricName): Cell | undefined {
  return row?.[metric];
}

/** A count; without a row nothing was counted, which is 0. */
export function countOf(row: Row | undefined, metric: MetricName): number {
  return row?.[metric]?.value ?? 0;
}

/** The value of a dimension that the row is about. */
export function keyOf(row: Row, dimension: Dimension): string {
  return row[dimension] ?? '';
}

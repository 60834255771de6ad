import { type Cell, cells, findMetric } from '#metrics';
import { badRequest } from '#platform';
import type { Tabled, TabledRow } from './tabled.js';

/** A column of the table that an answer is. */
export interface Column {
  readonly title: string;
  /** Whether its numbers are shares of 1. */
  readonly isShare: boolean;
  readonly value: (row: TabledRow) => unknown;
}

/**
 * A column for each dimension, and one for each part of each metric: `dials`, `talk-time`, `talk-time.median` ...
 *
 * @throws Problem 400: a table has the figures of one range
 */
export function columnsOf({ query }: Pick<Tabled, 'query'>): Column[] {
  if (query.compared)
    throw badRequest([{ field: 'compare', message: 'is for JSON: a table has one range; ask for each by itself' }]);
  return [
    ...query.by.map((dimension): Column => ({ title: dimension, isShare: false, value: (row) => row[dimension] })),
    ...query.metrics.flatMap(partsOf),
  ];
}

const plainCount = { kind: 'count' } as const;

function partsOf(metric: string): Column[] {
  const { measure = plainCount, unit } = findMetric(metric) ?? {};
  const part = (row: TabledRow, name: string): unknown =>
    (row[metric] as Readonly<Record<string, unknown>> & Cell)[name];
  return Object.keys(cells[measure.kind].shape).flatMap((name): Column[] => {
    if (name === 'value') return [{ title: metric, isShare: unit === 'share', value: (row) => part(row, name) }];
    if (name === 'interval' || name === 'bounds')
      return ['low', 'high'].map((end, index) => ({
        title: `${metric}.${name}.${end}`,
        isShare: true,
        value: (row) => (part(row, name) as readonly number[] | null)?.[index],
      }));
    return [{ title: `${metric}.${name}`, isShare: false, value: (row) => part(row, name) }];
  });
}

import type { Dimension, MetricName } from './types';

/** Values that calls are limited to, by dimension. */
export type Filters = Partial<Record<Dimension, readonly string[]>>;

export interface FiguresQuestion {
  campaign: string;
  metrics: readonly MetricName[];
  by?: readonly Dimension[];
  /** First day, included. */
  from?: string | undefined;
  /** Last day, included. */
  to?: string | undefined;
  where?: Filters;
}

/** Where a question is answered, below `/api/v1`. The same question always has the same address. */
export function figuresPath({ campaign, metrics, by = [], from, to, where = {} }: FiguresQuestion): string {
  const parameters = new URLSearchParams({ campaign, metrics: metrics.join(',') });
  if (by.length > 0) parameters.set('by', by.join(','));
  if (from !== undefined) parameters.set('from', from);
  if (to !== undefined) parameters.set('to', to);
  const clauses = Object.entries(where)
    .filter(([, values]) => values.length > 0)
    .map(([dimension, values]) => `${dimension}:${[...values].sort().join(',')}`)
    .sort();
  if (clauses.length > 0) parameters.set('where', clauses.join(';'));
  return `/figures?${parameters}`;
}

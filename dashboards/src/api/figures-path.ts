import type { Dimension, MetricName } from './types';

/** Values that calls are limited to, by dimension. */
export type Filters = Partial<Record<Dimension, readonly string[]>>;

/** Which calls. */
export interface CallsAsked {
  campaign: string;
  /** First day, included. */
  from?: string | undefined;
  /** Last day, included. */
  to?: string | undefined;
  where?: Filters;
}

export interface FiguresQuestion extends CallsAsked {
  metrics: readonly MetricName[];
  by?: readonly Dimension[];
}

/** Where a question is answered, below `/api/v1`. The same question always has the same address. */
export function figuresPath({ campaign, metrics, by = [], ...asked }: FiguresQuestion): string {
  const parameters = new URLSearchParams({ campaign, metrics: metrics.join(',') });
  if (by.length > 0) parameters.set('by', by.join(','));
  addCalls(parameters, asked);
  return `/figures?${parameters}`;
}

/** The same for how often volunteers dialled. */
export function activityPath({ campaign, ...asked }: CallsAsked): string {
  const parameters = new URLSearchParams({ campaign });
  addCalls(parameters, asked);
  return `/volunteers/activity?${parameters}`;
}

/** The same for what became of every call of a campaign. */
export function funnelPath(campaign: string): string {
  return `/funnel?${new URLSearchParams({ campaign })}`;
}

function addCalls(parameters: URLSearchParams, { from, to, where = {} }: Omit<CallsAsked, 'campaign'>): void {
  if (from !== undefined) parameters.set('from', from);
  if (to !== undefined) parameters.set('to', to);
  const clauses = Object.entries(where)
    .filter(([, values]) => values.length > 0)
    .map(([dimension, values]) => `${dimension}:${[...values].sort().join(',')}`)
    .sort();
  if (clauses.length > 0) parameters.set('where', clauses.join(';'));
}

import type { MetricName } from '../../api/types';

/** The numbers at the top, in the order of the funnel. */
export const headlineMetrics = [
  'dials',
  'conversations',
  'positive-conversation-rate',
  'active-volunteers',
  'countries',
] as const satisfies MetricName[];

/** What stands in small print besides. */
export const askedAtTheTop = [...headlineMetrics, 'calls-per-day'] as const satisfies MetricName[];

export type HeadlineMetric = (typeof headlineMetrics)[number];

import { type Dimension, dimensionNames } from './dimensions.js';
import type { Metric } from './metric.js';
import { activeVolunteers } from './metrics/active-volunteers.js';
import { assignments } from './metrics/assignments.js';
import { callsPerDay } from './metrics/calls-per-day.js';
import { conversations } from './metrics/conversations.js';
import { countries } from './metrics/countries.js';
import { dials } from './metrics/dials.js';
import { liveContacts } from './metrics/live-contacts.js';
import { negativeConversations } from './metrics/negative-conversations.js';
import { neutralConversations } from './metrics/neutral-conversations.js';
import { positiveConversationRate } from './metrics/positive-conversation-rate.js';
import { positiveConversations } from './metrics/positive-conversations.js';
import { talkTime } from './metrics/talk-time.js';

/** Every metric there is, in the order of the funnel. */
export const catalogue = [
  assignments,
  dials,
  liveContacts,
  conversations,
  positiveConversations,
  neutralConversations,
  negativeConversations,
  positiveConversationRate,
  talkTime,
  activeVolunteers,
  countries,
  callsPerDay,
] as const satisfies readonly Metric[];

export type MetricName = (typeof catalogue)[number]['name'];

/** A metric of the catalogue. */
export type CatalogueMetric = Metric & { readonly name: MetricName };

const byName = new Map<string, CatalogueMetric>(catalogue.map((metric) => [metric.name, metric]));

export const metricNames = catalogue.map(({ name }) => name) as [MetricName, ...MetricName[]];

/** The metric of that name, if there is one. */
export function findMetric(name: string): CatalogueMetric | undefined {
  return byName.get(name);
}

/** Dimensions that the metric can be grouped and filtered by. */
export function dimensionsOf(metric: Metric): Dimension[] {
  return dimensionNames.filter((dimension) => metric.refuses[dimension] === undefined);
}

import { Definitions } from './definitions.js';
import { type Dimension, dimensionNames } from './dimensions.js';
import type { Metric } from './metric.js';
import { activeVolunteers } from './metrics/active-volunteers.js';
import { answerRate } from './metrics/answer-rate.js';
import { answerRateOfWorkingNumbers } from './metrics/answer-rate-of-working-numbers.js';
import { assignments } from './metrics/assignments.js';
import { callsPerDay } from './metrics/calls-per-day.js';
import { callsPerVolunteer } from './metrics/calls-per-volunteer.js';
import { contactRate } from './metrics/contact-rate-con1.js';
import { conversations } from './metrics/conversations.js';
import { cooperationRate } from './metrics/cooperation-rate-coop1.js';
import { countries } from './metrics/countries.js';
import { dials } from './metrics/dials.js';
import { liveContacts } from './metrics/live-contacts.js';
import { meanIntervalBetweenCalls } from './metrics/mean-interval-between-calls.js';
import { negativeConversations } from './metrics/negative-conversations.js';
import { neutralConversations } from './metrics/neutral-conversations.js';
import { positiveConversationRate } from './metrics/positive-conversation-rate.js';
import { positiveConversations } from './metrics/positive-conversations.js';
import { refusalRate } from './metrics/refusal-rate-ref1.js';
import { refusals } from './metrics/refusals.js';
import { regions } from './metrics/regions.js';
import { responseRate } from './metrics/response-rate-rr1.js';
import { talkTime } from './metrics/talk-time.js';
import { volunteersEverActive } from './metrics/volunteers-ever-active.js';
import { volunteersRegistered } from './metrics/volunteers-registered.js';

/** Every metric there is, in the order of the funnel. */
export const catalogue = [
  assignments,
  dials,
  liveContacts,
  answerRate,
  answerRateOfWorkingNumbers,
  refusals,
  conversations,
  positiveConversations,
  neutralConversations,
  negativeConversations,
  positiveConversationRate,
  talkTime,
  volunteersRegistered,
  activeVolunteers,
  volunteersEverActive,
  callsPerVolunteer,
  countries,
  regions,
  callsPerDay,
  meanIntervalBetweenCalls,
  responseRate,
  cooperationRate,
  refusalRate,
  contactRate,
] as const satisfies readonly Metric[];

export type MetricName = (typeof catalogue)[number]['name'];

/**
 * Definitions that newer ones have taken the place of, for figures that were quoted with them. Their measures are of
 * the same kind, so that answers keep their form. Whoever changes a definition moves the old one here.
 */
export const superseded: readonly CatalogueMetric[] = [];

/** A metric of the catalogue. */
export type CatalogueMetric = Metric & { readonly name: MetricName };

const definitions = new Definitions<CatalogueMetric>(catalogue, superseded);

export const metricNames = catalogue.map(({ name }) => name) as [MetricName, ...MetricName[]];

/** The metric of that name, if there is one; in its present version, unless an earlier one is asked for. */
export function findMetric(name: string, version?: number): CatalogueMetric | undefined {
  return definitions.find(name, version);
}

/** Which versions of a metric can be asked for, the newest first. */
export function versionsOf(name: MetricName): number[] {
  return definitions.versionsOf(name);
}

/** Dimensions that the metric can be grouped and filtered by. */
export function dimensionsOf(metric: Metric): Dimension[] {
  return dimensionNames.filter((dimension) => metric.refuses[dimension] === undefined);
}

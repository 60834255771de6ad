import { type CallTime, callTimes } from '../catalogue/call-sets.js';

/** What calls are counted by, besides the day: names of columns. */
export const rollupColumns = [
  'region',
  'country',
  'language',
  'disposition',
  'sentiment',
  'duration_minutes',
  'hour',
  'guideline',
  'attempt',
] as const;

export type RollupColumn = (typeof rollupColumns)[number];

/** Calls counted beforehand, by day and by these columns. */
export interface Rollup {
  readonly name: string;
  readonly columns: readonly RollupColumn[];
  /** By which times of a call. */
  readonly times: readonly CallTime[];
}

const calledOnly = ['called'] as const;

/**
 * The narrowest first: a question is answered from the first one that has every column it needs.
 *
 * Whoever changes this list also adds a migration that marks all days, so that they are recomputed.
 */
export const rollups: readonly Rollup[] = [
  { name: 'totals', columns: ['disposition', 'sentiment'], times: callTimes },
  { name: 'languages', columns: ['language', 'disposition', 'sentiment'], times: callTimes },
  { name: 'guidelines', columns: ['guideline', 'disposition', 'sentiment'], times: callTimes },
  { name: 'attempts', columns: ['attempt', 'disposition', 'sentiment'], times: callTimes },
  { name: 'hours', columns: ['hour', 'disposition', 'sentiment'], times: callTimes },
  { name: 'durations', columns: ['disposition', 'sentiment', 'duration_minutes'], times: calledOnly },
  { name: 'country-languages', columns: ['country', 'language'], times: calledOnly },
  { name: 'regions', columns: ['region', 'disposition', 'sentiment'], times: callTimes },
  { name: 'countries', columns: ['country', 'disposition', 'sentiment'], times: callTimes },
  { name: 'region-countries', columns: ['region', 'country'], times: calledOnly },
  { name: 'region-attempts', columns: ['region', 'attempt', 'disposition'], times: calledOnly },
];

/**
 * Calls of known volunteers only, and beside their number who made them, as a set: different volunteers are counted by
 * uniting sets. Whoever changes this list also adds a migration.
 */
export const volunteerSets: readonly Rollup[] = [
  { name: 'active', columns: [], times: calledOnly },
  { name: 'active-languages', columns: ['language'], times: calledOnly },
  { name: 'active-guidelines', columns: ['guideline'], times: calledOnly },
  { name: 'active-attempts', columns: ['attempt'], times: calledOnly },
  { name: 'active-dispositions', columns: ['disposition'], times: calledOnly },
  { name: 'active-hours', columns: ['hour'], times: calledOnly },
  { name: 'active-regions', columns: ['region'], times: calledOnly },
  { name: 'active-countries', columns: ['country'], times: calledOnly },
];

/** What is known of calls by each time; sentiment and length are known only of calls that were made. */
export const columnsByTime: Readonly<Record<CallTime, readonly RollupColumn[]>> = {
  assigned: ['region', 'country', 'language', 'disposition', 'hour', 'guideline', 'attempt'],
  called: rollupColumns,
};

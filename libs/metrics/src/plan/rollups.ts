import type { CallTime } from '../catalogue/call-sets.js';

/** What calls are counted by, besides the day: names of columns. */
export const rollupColumns = [
  'region',
  'country',
  'language',
  'volunteer',
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
  /** Whether it also keeps who made the calls, as a set: different volunteers are counted by uniting sets. */
  readonly hasVolunteers?: true;
}

/**
 * The narrowest first: a question is answered from the first one that has every column it needs.
 *
 * Whoever changes this list also adds a migration that marks all days, so that they are recomputed.
 */
export const rollups: readonly Rollup[] = [
  { name: 'active', columns: [], hasVolunteers: true },
  { name: 'active-languages', columns: ['language'], hasVolunteers: true },
  { name: 'active-guidelines', columns: ['guideline'], hasVolunteers: true },
  { name: 'active-attempts', columns: ['attempt'], hasVolunteers: true },
  { name: 'active-dispositions', columns: ['disposition'], hasVolunteers: true },
  { name: 'active-hours', columns: ['hour'], hasVolunteers: true },
  { name: 'active-regions', columns: ['region'], hasVolunteers: true },
  { name: 'active-countries', columns: ['country'], hasVolunteers: true },
  { name: 'country-languages', columns: ['country', 'language'] },
  { name: 'totals', columns: ['disposition', 'sentiment'] },
  { name: 'languages', columns: ['language', 'disposition', 'sentiment'] },
  { name: 'guidelines', columns: ['guideline', 'disposition', 'sentiment'] },
  { name: 'attempts', columns: ['attempt', 'disposition', 'sentiment'] },
  { name: 'hours', columns: ['hour', 'disposition', 'sentiment'] },
  { name: 'durations', columns: ['disposition', 'sentiment', 'duration_minutes'] },
  { name: 'regions', columns: ['region', 'disposition', 'sentiment'] },
  { name: 'countries', columns: ['country', 'disposition', 'sentiment'] },
  { name: 'region-countries', columns: ['region', 'country'] },
  { name: 'region-attempts', columns: ['region', 'attempt', 'disposition'] },
  { name: 'volunteers', columns: ['country', 'language', 'volunteer'] },
  { name: 'region-volunteers', columns: ['region', 'country', 'language', 'volunteer'] },
];

/** What rollups know of calls by each time; sentiment and length are known only of calls that were made. */
export const columnsByTime: Readonly<Record<CallTime, readonly RollupColumn[]>> = {
  assigned: ['region', 'country', 'language', 'disposition', 'hour', 'guideline', 'attempt'],
  called: rollupColumns,
};

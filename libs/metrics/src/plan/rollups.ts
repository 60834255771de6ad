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
}

/**
 * The narrowest first: a question is answered from the first one that has every column it needs.
 *
 * Whoever changes this list also adds a migration that marks all days, so that they are recomputed.
 */
export const rollups = [
  { name: 'totals', columns: ['disposition', 'sentiment'] },
  { name: 'languages', columns: ['language', 'disposition', 'sentiment'] },
  { name: 'guidelines', columns: ['guideline', 'disposition', 'sentiment'] },
  { name: 'attempts', columns: ['attempt', 'disposition', 'sentiment'] },
  { name: 'hours', columns: ['hour', 'disposition', 'sentiment'] },
  { name: 'durations', columns: ['disposition', 'sentiment', 'duration_minutes'] },
  { name: 'regions', columns: ['region', 'disposition', 'sentiment'] },
  { name: 'countries', columns: ['country', 'disposition', 'sentiment'] },
  { name: 'region-attempts', columns: ['region', 'attempt', 'disposition'] },
  { name: 'volunteers', columns: ['country', 'language', 'volunteer'] },
  { name: 'region-volunteers', columns: ['region', 'country', 'language', 'volunteer'] },
] as const satisfies readonly Rollup[];

/** What rollups know of calls by each time; sentiment and length are known only of calls that were made. */
export const columnsByTime: Readonly<Record<CallTime, readonly RollupColumn[]>> = {
  assigned: ['region', 'country', 'language', 'disposition', 'hour', 'guideline', 'attempt'],
  called: rollupColumns,
};

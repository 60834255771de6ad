import { durable, markCalls, rollups } from './0013-narrower-rollups.js';
import type { Migration } from './migration.js';

/**
 * Marks in the index stand 512 rows apart instead of 8,192. Of a small rollup a month has some dozens of rows: with them
 * those of its neighbours were read, thousands of sets of volunteers among them.
 */
const finer = `${durable}, index_granularity = 512`;

export const finerRollups0014: Migration = {
  number: 14,
  name: 'finer-rollups',
  statements: [markCalls(14), 'DROP TABLE IF EXISTS rollups', rollups(finer)],
};

import type { Migration } from './migration.js';

/**
 * A version is a rank, which is one of few, before a random hash: bit by bit the rank compresses, byte by byte it does
 * not. 7.1 bytes become 6.3.
 */
const version = 'MODIFY COLUMN version UInt64 CODEC(T64, ZSTD(1))';

/**
 * A volunteer is a random number that comes back far away, in other calls of the day: found in large blocks, by a level
 * of ZSTD that looks for it. 8.0 bytes become 3.8, with 46,000 volunteers. LowCardinality does worse: its dictionaries
 * end after 8,192 values, unless the whole server is configured otherwise.
 */
const volunteer = [
  'MODIFY COLUMN volunteer UInt64 CODEC(ZSTD(7))',
  'MODIFY COLUMN volunteer MODIFY SETTING min_compress_block_size = 2097152, max_compress_block_size = 2097152',
];

/** Says how parts are written from now on: the present ones are read as ever, and shrink when they are merged. */
export const compression0009: Migration = {
  number: 9,
  name: 'compression',
  statements: ['call_events', 'calls'].flatMap((table) =>
    [version, ...volunteer].map((change) => `ALTER TABLE ${table} ${change}`),
  ),
};

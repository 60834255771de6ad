import type { Migration } from './migration.js';

const durable = 'fsync_after_insert = 1, fsync_part_directory = 1';

/**
 * What is to outlive a lost Redis of the numbers that were ever drawn: no number, no call, no time finer than a day.
 * An index means something only together with the list of numbers, which is a file of the assignments service.
 */
const poolState = `
CREATE TABLE IF NOT EXISTS pool_state (
  campaign LowCardinality(String) CODEC(ZSTD(1)),
  place UInt32 COMMENT 'index in the list of numbers' CODEC(ZSTD(1)),
  version UInt64 COMMENT 'epoch and clock of the pool; the highest one holds' CODEC(ZSTD(1)),
  status Enum8('out' = 1, 'waiting' = 2, 'closed' = 3, 'exhausted' = 4, 'forbidden' = 5) CODEC(ZSTD(1)),
  attempts UInt8 CODEC(ZSTD(1)),
  day Date COMMENT 'from when it may be called again; 1970: at once' CODEC(ZSTD(1))
)
ENGINE = ReplacingMergeTree(version)
ORDER BY (campaign, place)
SETTINGS ${durable}`;

/** How far each pool had come: a Redis that shows less has forgotten something. */
const poolMarks = `
CREATE TABLE IF NOT EXISTS pool_marks (
  campaign LowCardinality(String),
  version UInt64 COMMENT 'epoch and clock; the highest one holds',
  epoch UInt32 COMMENT 'of what Redis has; another one each time it is built anew',
  clock UInt64 COMMENT 'changes of the pool in this epoch',
  handed_out UInt64 COMMENT 'calls whose issued was acknowledged',
  paused Bool
)
ENGINE = ReplacingMergeTree(version)
ORDER BY campaign
SETTINGS ${durable}, old_parts_lifetime = 60`;

/** Whom not to call, as far as it names no person: regions, and beginnings of numbers that thousands share. */
const doNotCall = `
CREATE TABLE IF NOT EXISTS do_not_call (
  campaign LowCardinality(String),
  kind Enum8('prefix' = 1, 'region' = 2),
  value String
)
ENGINE = ReplacingMergeTree
ORDER BY (campaign, kind, value)
SETTINGS ${durable}`;

export const pool0007: Migration = { number: 7, name: 'pool', statements: [poolState, poolMarks, doNotCall] };

import type { Migration } from './migration.js';

/** Small tables written several times a second: replaced parts are dropped after a minute instead of eight. */
const busy = 'old_parts_lifetime = 60';

/** Records that cannot be counted, as they came. The key makes reading a record again harmless. */
const deadLetters = `
CREATE TABLE IF NOT EXISTS dead_letters (
  topic LowCardinality(String),
  partition UInt16,
  offset UInt64,
  sha256 FixedString(32) COMMENT 'of the value',
  record_key SimpleAggregateFunction(any, String),
  value SimpleAggregateFunction(any, String) COMMENT 'the bytes of the record, which need not be text',
  reason SimpleAggregateFunction(any, LowCardinality(String)) COMMENT 'one of a closed list',
  detail SimpleAggregateFunction(any, String) COMMENT 'for a person; contains no value of the record',
  first_seen SimpleAggregateFunction(min, DateTime('UTC')) COMMENT 'start of the hour'
)
ENGINE = AggregatingMergeTree
ORDER BY (topic, partition, offset, sha256)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1`;

/** How far each partition has been read without a gap: all before position is in the tables. */
const positions = `
CREATE TABLE IF NOT EXISTS positions (
  topic LowCardinality(String),
  partition UInt16,
  position UInt64 COMMENT 'the next offset'
)
ENGINE = ReplacingMergeTree(position)
ORDER BY (topic, partition)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1, ${busy}`;

/** What was acknowledged up to then is in the tables. Not fsynced: losing a row makes it older, never wrong. */
const watermarks = `
CREATE TABLE IF NOT EXISTS watermarks (
  complete_through DateTime64(3, 'UTC')
)
ENGINE = ReplacingMergeTree(complete_through)
ORDER BY tuple()
SETTINGS ${busy}`;

export const ingestion0003: Migration = {
  number: 3,
  name: 'ingestion',
  statements: [deadLetters, positions, watermarks],
};

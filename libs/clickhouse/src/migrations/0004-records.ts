import type { Migration } from './migration.js';

/** Small records: what a service keeps that is not an event. Each kind has one writing service. */
const records = `
CREATE TABLE IF NOT EXISTS records (
  kind LowCardinality(String),
  id String,
  revision UInt32 COMMENT 'the highest one holds',
  body String COMMENT 'JSON',
  written_at DateTime('UTC') DEFAULT now()
)
ENGINE = ReplacingMergeTree(revision)
ORDER BY (kind, id)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1`;

export const records0004: Migration = { number: 4, name: 'records', statements: [records] };

import type { Migration } from './migration.js';

const durable = 'fsync_after_insert = 1, fsync_part_directory = 1';

/** How many numbers each pool handed out, by its own count, for hours that were over when it was written. */
const poolHours = `
CREATE TABLE IF NOT EXISTS pool_hours (
  campaign LowCardinality(String),
  hour DateTime('UTC') COMMENT 'of assignment, as in the events',
  version UInt64 COMMENT 'epoch and clock of the pool; the highest one holds',
  handed_out UInt64 COMMENT 'leases that were begun',
  acknowledged UInt64 COMMENT 'those of which an event is durable; the others may have one or none',
  counted_at DateTime('UTC')
)
ENGINE = ReplacingMergeTree(version)
ORDER BY (campaign, hour)
SETTINGS ${durable}`;

/** Which stretches of time each pool has counted; between them it was lost. An hour in them without a row had no hand-outs. */
const poolCoverage = `
CREATE TABLE IF NOT EXISTS pool_coverage (
  campaign LowCardinality(String),
  epoch UInt32,
  since DateTime('UTC'),
  through DateTime('UTC')
)
ENGINE = ReplacingMergeTree(through)
ORDER BY (campaign, epoch)
SETTINGS ${durable}`;

/** What was imported before anybody counted it counts as what the log has of it. */
const importsBefore = `
INSERT INTO records (kind, id, revision, body)
SELECT 'import', concat(campaign, '/before'), 1,
  concat('{"campaign":"', campaign, '","accepted":', toString(calls), ',"underWay":0,"countedAt":"1970-01-01T00:00:00.000Z"}')
FROM (
  SELECT campaign, uniqExact(call_id) AS calls FROM call_events
  WHERE kind = 'issued' AND substring(toString(call_id), 15, 1) = '8' GROUP BY campaign
)`;

export const funnel0010: Migration = {
  number: 10,
  name: 'funnel',
  statements: [poolHours, poolCoverage, importsBefore],
};

import type { Migration } from './migration.js';

/** Shared by both tables. UUIDs and hashes are random: only the general compression of ZSTD finds their fixed bits. */
const columns = `
  campaign LowCardinality(String) CODEC(ZSTD(1)),
  assigned_on Date COMMENT 'UTC date of assigned_at; never changes, decides where the call is stored' CODEC(ZSTD(1)),
  call_id UUID CODEC(NONE),
  version UInt64 COMMENT 'the highest version of a call is its state' CODEC(ZSTD(1)),
  kind Enum8('issued' = 1, 'released' = 2, 'expired' = 3, 'recorded' = 4, 'retracted' = 5) CODEC(ZSTD(1)),
  volunteer UInt64 COMMENT '0: unknown' CODEC(ZSTD(1)),
  volunteer_country LowCardinality(String) CODEC(ZSTD(1)),
  region LowCardinality(String) CODEC(ZSTD(1)),
  language LowCardinality(String) CODEC(ZSTD(1)),
  guideline LowCardinality(String) CODEC(ZSTD(1)),
  attempt UInt8 CODEC(ZSTD(1)),
  assigned_at DateTime('UTC') COMMENT 'start of the hour in the zone of the campaign' CODEC(ZSTD(1)),
  revision UInt16 COMMENT '0: no outcome' CODEC(ZSTD(1)),
  called_at DateTime('UTC') COMMENT 'start of the hour, or of the day; 1970: no outcome' CODEC(ZSTD(1)),
  called_at_precision Enum8('hour' = 0, 'day' = 1) CODEC(ZSTD(1)),
  disposition Enum8('none' = 0, 'conversation' = 1, 'partial' = 2, 'refused' = 3, 'other_contact' = 4,
    'language_barrier' = 5, 'not_dialled' = 6, 'busy' = 7, 'no_answer' = 8, 'voicemail' = 9, 'blocked' = 10,
    'technical' = 11, 'not_in_service' = 12, 'not_eligible' = 13) CODEC(ZSTD(1)),
  sentiment Enum8('not-recorded' = 0, 'positive' = 1, 'neutral' = 2, 'negative' = 3) CODEC(ZSTD(1)),
  duration_minutes Int16 COMMENT '-1: not recorded' CODEC(ZSTD(1)),
  reason LowCardinality(String) COMMENT 'of a retraction' CODEC(ZSTD(1))`;

const durable = 'fsync_after_insert = 1, fsync_part_directory = 1';

/** Every distinct event of a call: the archive, from which all else can be built again. */
const callEvents = `
CREATE TABLE IF NOT EXISTS call_events (${columns})
ENGINE = ReplacingMergeTree
PARTITION BY toYYYYMM(assigned_on)
ORDER BY (campaign, assigned_on, call_id, version)
SETTINGS ${durable}`;

/** The state of each call: read it with FINAL. */
const calls = `
CREATE TABLE IF NOT EXISTS calls (${columns})
ENGINE = ReplacingMergeTree(version)
PARTITION BY toYYYYMM(assigned_on)
ORDER BY (campaign, assigned_on, call_id)
SETTINGS ${durable}`;

/** Allowed as a materialized view because it adds nothing up: the same event twice is the same row twice. */
const callEventsToCalls = `
CREATE MATERIALIZED VIEW IF NOT EXISTS call_events_to_calls TO calls
AS SELECT campaign, assigned_on, call_id, version, kind, volunteer, volunteer_country, region, language, guideline,
  attempt, assigned_at, revision, called_at, called_at_precision, disposition, sentiment, duration_minutes, reason
FROM call_events`;

export const calls0001: Migration = {
  number: 1,
  name: 'calls',
  statements: [callEvents, calls, callEventsToCalls],
};

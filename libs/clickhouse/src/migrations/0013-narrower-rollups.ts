import type { Migration } from './migration.js';

export const durable = 'fsync_after_insert = 1, fsync_part_directory = 1';

/** Marked first: until they are counted again, figures come from the calls. No process is such a writer. */
export const markCalls = (writer: number) => `
INSERT INTO rollup_days (campaign, assigned_on, writer, mark)
SELECT DISTINCT campaign, assigned_on, ${writer}, toUnixTimestamp(now()) FROM calls`;

/**
 * Rollups tell no volunteers apart any more, except as sets: such rows were as many as calls. A column of the key
 * cannot be taken away, and whatever the table holds can be counted again.
 */
export const rollups = (settings: string) => `
CREATE TABLE IF NOT EXISTS rollups (
  campaign LowCardinality(String),
  rollup LowCardinality(String),
  time Enum8('assigned' = 1, 'called' = 2) COMMENT 'which time of the call day is of',
  region LowCardinality(String),
  country LowCardinality(String) COMMENT 'of the volunteer',
  language LowCardinality(String),
  day Date COMMENT 'in the zone of the campaign',
  disposition Enum8('none' = 0, 'conversation' = 1, 'partial' = 2, 'refused' = 3, 'other_contact' = 4,
    'language_barrier' = 5, 'not_dialled' = 6, 'busy' = 7, 'no_answer' = 8, 'voicemail' = 9, 'blocked' = 10,
    'technical' = 11, 'not_in_service' = 12, 'not_eligible' = 13),
  sentiment Enum8('not-recorded' = 0, 'positive' = 1, 'neutral' = 2, 'negative' = 3),
  duration_minutes Int16 COMMENT '-1: not recorded',
  hour LowCardinality(String) COMMENT 'of the day, two digits, or unknown',
  guideline LowCardinality(String),
  attempt LowCardinality(String) COMMENT 'from 1',
  assigned_on Date,
  generation UInt64 COMMENT 'only rows of the generation that is the head of their day count',
  calls UInt32,
  volunteers AggregateFunction(groupBitmap, UInt32) COMMENT 'who made the calls, by number'
)
ENGINE = MergeTree
PARTITION BY toYYYYMM(assigned_on)
ORDER BY (campaign, rollup, time, region, country, language, day, assigned_on)
SETTINGS ${settings}`;

export const narrowerRollups0013: Migration = {
  number: 13,
  name: 'narrower-rollups',
  statements: [markCalls(13), 'DROP TABLE IF EXISTS rollups', rollups(durable)],
};

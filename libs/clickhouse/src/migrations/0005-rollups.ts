import type { Migration } from './migration.js';

const durable = 'fsync_after_insert = 1, fsync_part_directory = 1';

/**
 * How each day of assignment (UTC) stands: marked, and in which generation of the rollups. Writers add marks, each
 * numbering his own from 1; whoever recomputes the day says up to which mark of each writer his generation counts.
 * All columns only grow, so that rows may come late, twice, or in any order.
 */
const rollupDays = `
CREATE TABLE IF NOT EXISTS rollup_days (
  campaign LowCardinality(String),
  assigned_on Date,
  writer UInt64 COMMENT 'a process that inserts calls; one that starts anew is another one',
  mark SimpleAggregateFunction(max, UInt64) COMMENT 'calls of the day changed',
  counted SimpleAggregateFunction(max, UInt64) COMMENT 'the mark through which the generation counts; below mark: marked',
  generation SimpleAggregateFunction(max, UInt64) COMMENT 'the highest one of the day is its head',
  published_at SimpleAggregateFunction(max, DateTime('UTC')) COMMENT 'of the generation'
)
ENGINE = AggregatingMergeTree
ORDER BY (campaign, assigned_on, writer)
SETTINGS ${durable}, old_parts_lifetime = 60`;

/** The highest generation that anybody has taken, in order to recompute something. */
const rollupGenerations = `
CREATE TABLE IF NOT EXISTS rollup_generations (
  generation UInt64
)
ENGINE = ReplacingMergeTree(generation)
ORDER BY tuple()
SETTINGS ${durable}, old_parts_lifetime = 60`;

/**
 * Calls of a day of assignment, counted by some of these columns: by which, the name of the rollup says. The other
 * columns are at their defaults. What stands first in the key is what questions are narrowed by.
 */
const rollups = `
CREATE TABLE IF NOT EXISTS rollups (
  campaign LowCardinality(String),
  rollup LowCardinality(String),
  time Enum8('assigned' = 1, 'called' = 2) COMMENT 'which time of the call day is of',
  region LowCardinality(String),
  country LowCardinality(String) COMMENT 'of the volunteer',
  language LowCardinality(String),
  volunteer UInt64 COMMENT '0: unknown',
  day Date COMMENT 'in the zone of the campaign',
  disposition Enum8('none' = 0, 'conversation' = 1, 'partial' = 2, 'refused' = 3, 'other_contact' = 4,
    'language_barrier' = 5, 'not_dialled' = 6, 'busy' = 7, 'no_answer' = 8, 'voicemail' = 9, 'blocked' = 10,
    'technical' = 11, 'not_in_service' = 12, 'not_eligible' = 13),
  sentiment Enum8('not-recorded' = 0, 'positive' = 1, 'neutral' = 2, 'negative' = 3),
  duration_minutes Int16 COMMENT '-1: not recorded',
  assigned_on Date,
  generation UInt64 COMMENT 'only rows of the generation that is the head of their day count',
  calls UInt32
)
ENGINE = MergeTree
PARTITION BY toYYYYMM(assigned_on)
ORDER BY (campaign, rollup, time, region, country, language, volunteer, day, assigned_on)
SETTINGS ${durable}`;

/** Calls that were stored before there were marks. */
const markCalls = `
INSERT INTO rollup_days (campaign, assigned_on, writer, mark)
SELECT DISTINCT campaign, assigned_on, 0, 1 FROM calls`;

export const rollups0005: Migration = {
  number: 5,
  name: 'rollups',
  statements: [rollupDays, rollupGenerations, rollups, markCalls],
};

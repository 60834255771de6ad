import type { Migration } from './migration.js';

/** What an organizer decided about a dead letter. A table of its own: reading a record again cannot undo it. */
const resolutions = `
CREATE TABLE IF NOT EXISTS dead_letter_resolutions (
  topic LowCardinality(String),
  partition UInt16,
  offset UInt64,
  sha256 FixedString(32) COMMENT 'of the value',
  action Enum8('replayed' = 1, 'waived' = 2),
  resolved_by String COMMENT 'the organizer, as he names himself',
  subject String COMMENT 'of the token that he used',
  note String,
  resolved_at DateTime('UTC') COMMENT 'start of the hour'
)
ENGINE = ReplacingMergeTree
ORDER BY (topic, partition, offset, sha256)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1`;

/** The one definition of what every figure says is missing. */
const outstanding = `
CREATE VIEW IF NOT EXISTS outstanding_dead_letters AS
SELECT topic, partition, \`offset\`, sha256, reason FROM dead_letters FINAL
WHERE (topic, partition, \`offset\`, sha256) NOT IN (
  SELECT topic, partition, \`offset\`, sha256 FROM dead_letter_resolutions
)`;

export const deadLetterResolutions0006: Migration = {
  number: 6,
  name: 'dead-letter-resolutions',
  statements: [resolutions, outstanding],
};

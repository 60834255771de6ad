import type { Migration } from './migration.js';

/** Who joined, as they described themselves. Two descriptions of one volunteer are decided as for calls. */
const volunteers = `
CREATE TABLE IF NOT EXISTS volunteers (
  campaign LowCardinality(String),
  volunteer UInt64,
  version UInt64,
  country LowCardinality(String),
  languages Array(LowCardinality(String)),
  source LowCardinality(String) COMMENT 'the invitation followed; empty: none',
  joined_at DateTime('UTC') COMMENT 'start of the hour in the zone of the campaign'
)
ENGINE = ReplacingMergeTree(version)
ORDER BY (campaign, volunteer)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1`;

export const volunteers0002: Migration = { number: 2, name: 'volunteers', statements: [volunteers] };

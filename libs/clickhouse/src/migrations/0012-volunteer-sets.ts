import type { Migration } from './migration.js';

const durable = 'fsync_after_insert = 1, fsync_part_directory = 1';

/**
 * A small number for each volunteer who has calls, so that sets of volunteers are bitmaps. Whoever needs more of them
 * inserts all at once as the next step, with the step's number as the token by which ClickHouse knows an insert that
 * it has: of two that take the same step the second is dropped. So numbers and volunteers are one to one, for ever.
 */
const volunteerNumbers = `
CREATE TABLE IF NOT EXISTS volunteer_numbers (
  campaign LowCardinality(String),
  volunteer UInt64,
  number UInt32 COMMENT 'from 1, within the campaign',
  step UInt32 COMMENT 'from 1, of all campaigns'
)
ENGINE = MergeTree
ORDER BY (campaign, volunteer)
SETTINGS ${durable}, non_replicated_deduplication_window = 100000`;

const sets = `
ALTER TABLE rollups
ADD COLUMN IF NOT EXISTS volunteers AggregateFunction(groupBitmap, UInt32) COMMENT 'who made the calls, by number'`;

/** No process is this writer: its number is that of the migration. */
const markCalls = `
INSERT INTO rollup_days (campaign, assigned_on, writer, mark)
SELECT DISTINCT campaign, assigned_on, 12, 1 FROM calls`;

export const volunteerSets0012: Migration = {
  number: 12,
  name: 'volunteer-sets',
  statements: [volunteerNumbers, sets, markCalls],
};

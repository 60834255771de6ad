import type { Migration } from './migration.js';

/** More to count calls by. */
const columns = `
ALTER TABLE rollups
  ADD COLUMN IF NOT EXISTS hour LowCardinality(String) COMMENT 'of the day, two digits, or unknown' AFTER duration_minutes,
  ADD COLUMN IF NOT EXISTS guideline LowCardinality(String) AFTER hour,
  ADD COLUMN IF NOT EXISTS attempt LowCardinality(String) COMMENT 'from 1' AFTER guideline`;

/** No process is this writer: its number is that of the migration. */
const markCalls = `
INSERT INTO rollup_days (campaign, assigned_on, writer, mark)
SELECT DISTINCT campaign, assigned_on, 8, 1 FROM calls`;

export const rollupsByHour0008: Migration = {
  number: 8,
  name: 'rollups-by-hour',
  statements: [columns, markCalls],
};

import { calls0001 } from './0001-calls.js';
import { volunteers0002 } from './0002-volunteers.js';
import { ingestion0003 } from './0003-ingestion.js';
import { records0004 } from './0004-records.js';
import { rollups0005 } from './0005-rollups.js';
import { deadLetterResolutions0006 } from './0006-dead-letter-resolutions.js';
import { pool0007 } from './0007-pool.js';
import { rollupsByHour0008 } from './0008-rollups-by-hour.js';
import { compression0009 } from './0009-compression.js';
import { funnel0010 } from './0010-funnel.js';
import { excludedVolunteers0011 } from './0011-excluded-volunteers.js';
import { volunteerSets0012 } from './0012-volunteer-sets.js';
import { narrowerRollups0013 } from './0013-narrower-rollups.js';
import { finerRollups0014 } from './0014-finer-rollups.js';
import type { Migration } from './migration.js';

/** The whole schema of an installation, as the changes that lead to it. */
export const migrations: readonly Migration[] = [
  calls0001,
  volunteers0002,
  ingestion0003,
  records0004,
  rollups0005,
  deadLetterResolutions0006,
  pool0007,
  rollupsByHour0008,
  compression0009,
  funnel0010,
  excludedVolunteers0011,
  volunteerSets0012,
  narrowerRollups0013,
  finerRollups0014,
];

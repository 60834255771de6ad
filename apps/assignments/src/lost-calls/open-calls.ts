import { z } from 'zod';
import type { ClickHouse } from '#clickhouse';
import type { AssignmentSnapshot } from '#events';

const row = z.object({
  callId: z.string(),
  volunteer: z.string(),
  volunteerCountry: z.string(),
  region: z.string(),
  language: z.string(),
  guideline: z.string(),
  attempt: z.number(),
  assignedAt: z.string(),
});

/** As many as are looked at. */
const most = 100_000;

/**
 * Calls of which nothing is known but that they were handed out, on this day (UTC) or later, in the state that the
 * aggregator has stored. Imported ones, whose ids are of another version of UUIDs, were never handed out by us.
 */
export async function openCalls(
  clickhouse: ClickHouse,
  campaign: string,
  since: string,
): Promise<AssignmentSnapshot[]> {
  const rows = await clickhouse.select(
    row,
    `SELECT call_id AS callId, lower(leftPad(hex(volunteer), 16, '0')) AS volunteer, volunteer_country AS volunteerCountry,
       region, language, guideline, attempt, formatDateTime(assigned_at, '%Y-%m-%dT%H:%i:%SZ', 'UTC') AS assignedAt
     FROM calls FINAL
     WHERE campaign = {campaign:String} AND assigned_on >= {since:Date} AND kind = 'issued'
       AND substring(toString(call_id), 15, 1) = '4'
     LIMIT {most:UInt32}`,
    { campaign, since, most },
  );
  return rows.map((each) => ({ campaign, ...each }));
}

import { z } from 'zod';
import type { ClickHouse } from '../client/clickhouse.js';

/** Seconds. Far longer than a question takes from reading which generations are the heads to reading their rows. */
const keptFor = 180;

/** Rows below a head that has been the head for long enough: no question that is still running reads them. */
const old = `
SELECT campaign, assigned_on, generation FROM (SELECT DISTINCT campaign, assigned_on, generation FROM rollups) AS kept
INNER JOIN (
  SELECT campaign, assigned_on, max(rollup_days.generation) AS head FROM rollup_days
  GROUP BY campaign, assigned_on
  HAVING max(published_at) < now() - {keptFor:Int32}
) AS heads USING (campaign, assigned_on)
WHERE kept.generation < head`;

const count = z.object({ n: z.coerce.number() });

/** Deletes what no question reads any more, also what somebody left behind who never published it. */
export async function dropOldGenerations(clickhouse: ClickHouse, seconds = keptFor): Promise<void> {
  const [found] = await clickhouse.select(count, `SELECT count() AS n FROM (${old})`, { keptFor: seconds });
  if (!found?.n) return;
  // Decided again when it runs: what was old stays old.
  await clickhouse.longCommand(`ALTER TABLE rollups DELETE WHERE (campaign, assigned_on, generation) IN (${old})`, {
    keptFor: seconds,
  });
}

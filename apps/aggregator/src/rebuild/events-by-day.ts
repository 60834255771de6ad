import { z } from 'zod';
import type { ClickHouse } from '#clickhouse';

/** A day of assignment (UTC), and how many events of it are stored. */
export interface DayOfEvents {
  readonly campaign: string;
  readonly assignedOn: string;
  readonly events: number;
}

const row = z
  .object({ campaign: z.string(), assigned_on: z.string(), n: z.coerce.number() })
  .transform(({ campaign, assigned_on: assignedOn, n: events }): DayOfEvents => ({ campaign, assignedOn, events }));

const sql = `
SELECT campaign, assigned_on, count() AS n FROM call_events
GROUP BY campaign, assigned_on ORDER BY campaign, assigned_on`;

/** Every day that has events, in the order in which they are stored. */
export async function eventsByDay(clickhouse: ClickHouse): Promise<DayOfEvents[]> {
  return await clickhouse.select(row, sql);
}

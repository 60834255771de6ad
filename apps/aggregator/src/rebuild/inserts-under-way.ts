import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import type { ClickHouse } from '#clickhouse';

const row = z.object({ query_id: z.string() });

/** An insert decides which tables it feeds once it stands in this list, and stands there until it has fed them all. */
const underWay = `
SELECT query_id FROM system.processes
WHERE current_database = currentDatabase() AND query_kind = 'Insert'`;

const pauseMs = 20;

/** Resolves when every insert that is under way now has ended; those that begin meanwhile are not waited for. */
export async function insertsUnderWayEnd(clickhouse: ClickHouse): Promise<void> {
  let left = await idsOf(clickhouse);
  while (left.length > 0) {
    await setTimeout(pauseMs);
    const still = new Set(await idsOf(clickhouse));
    left = left.filter((id) => still.has(id));
  }
}

async function idsOf(clickhouse: ClickHouse): Promise<string[]> {
  return (await clickhouse.select(row, underWay)).map(({ query_id }) => query_id);
}

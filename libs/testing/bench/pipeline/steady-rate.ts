import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { ClickHouse } from '#clickhouse';

const row = z.object({ rows: z.coerce.number() });
const pollMs = 100;
const patienceMs = 300_000;

/** What is left out at both ends of what is waited for: joining the group, the first and the last batch. */
const steady = { from: 0.1, to: 0.9 };

/**
 * Rows a second that appear in `call_events`, between a tenth and nine tenths of those that are waited for.
 * Every row is counted, so all must be different events.
 */
export async function steadyRate(clickhouse: ClickHouse, count: number): Promise<number> {
  const samples: { at: number; rows: number }[] = [];
  const deadline = performance.now() + patienceMs;
  for (let rows = 0; rows < count; await pause(pollMs)) {
    if (performance.now() > deadline) throw new Error(`${rows} of ${count} rows after ${patienceMs / 1000} s`);
    const [counted] = await clickhouse.select(row, 'SELECT count() AS rows FROM call_events');
    rows = counted?.rows ?? 0;
    samples.push({ at: performance.now(), rows });
  }
  const first = samples.find(({ rows }) => rows >= steady.from * count);
  const last = samples.find(({ rows }) => rows >= steady.to * count);
  if (!first || !last || first === last) throw new Error('too few events for a steady rate');
  return ((last.rows - first.rows) / (last.at - first.at)) * 1000;
}

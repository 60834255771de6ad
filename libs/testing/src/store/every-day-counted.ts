import { type ClickHouse, RollupDays } from '#clickhouse';
import { eventually } from '../services/index.js';

/** Milliseconds, on a machine that has other things to do. */
const timeout = 120_000;

/** Waits until a running aggregator has counted every day: from then on figures come from the rollups alone. */
export async function everyDayCounted(clickhouse: ClickHouse): Promise<void> {
  const days = new RollupDays(clickhouse);
  await eventually(async () => (await days.marks()).length === 0, { timeout, what: 'every day counted' });
}

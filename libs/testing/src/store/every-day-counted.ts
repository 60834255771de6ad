import { type ClickHouse, RollupDays } from '#clickhouse';
import { eventually } from '../services/index.js';

/**
 * Waits until a running aggregator has counted every day: from then on figures come from the rollups alone.
 *
 * @param timeout milliseconds
 */
export async function everyDayCounted(clickhouse: ClickHouse, timeout = 120_000): Promise<void> {
  const days = new RollupDays(clickhouse);
  await eventually(async () => (await days.marks()).length === 0, { timeout, what: 'every day counted' });
}

import { ClickHouse } from '#clickhouse';
import type { FreshStack } from '../../../libs/testing/stack/fresh-stack.js';

/** Takes a call out of the table of calls behind everybody's back, as a broken disk might. */
export async function withholdCall({ run }: FreshStack): Promise<void> {
  const clickhouse = new ClickHouse({ url: run.servers.CLICKHOUSE_URL, database: 'callboard' });
  try {
    await clickhouse.command('DELETE FROM callboard.calls WHERE call_id IN (SELECT min(call_id) FROM callboard.calls)');
  } finally {
    await clickhouse.close();
  }
}

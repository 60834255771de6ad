import { z } from 'zod';
import { ClickHouse, type ClickHouseOptions, ServerLock } from '#clickhouse';
import type { Campaigns } from '#platform';
import { countCalls } from './count-calls.js';
import type { Report } from './progress.js';
import { readEvents } from './read-events.js';
import { Twin } from './twin.js';

/** What a rebuild has done. */
export interface Rebuilt {
  /** There are now, retracted ones too. */
  readonly calls: number;
  /** Read by this run; fewer than there are if an earlier one had read some. */
  readonly events: number;
  readonly seconds: number;
  /** Campaigns with calls that are not configured: figures come from their calls, not from rollups. */
  readonly notCounted: readonly string[];
}

const row = z.object({ n: z.coerce.number() });

/**
 * Makes `calls` and the rollups anew from `call_events`, while events come in and questions are answered. What was
 * right before is the same at every moment; what was damaged is mended. Can be killed, and run again, at any moment.
 *
 * @throws PermanentError if another one is running
 * @throws RetriableError run it again: it goes on where it was
 */
export async function rebuild(
  { clickhouse: options, campaigns }: { readonly clickhouse: ClickHouseOptions; readonly campaigns: Campaigns },
  report: Report = () => undefined,
): Promise<Rebuilt> {
  const started = performance.now();
  const lock = await ServerLock.take(options, 'rebuild');
  const clickhouse = new ClickHouse(options);
  try {
    const twin = await Twin.open(clickhouse);
    const events = twin.isInPlace ? 0 : await readEvents(clickhouse, twin, report);
    lock.assertHeld();
    if (!twin.isInPlace) await twin.takePlace();
    const notCounted = await countCalls(clickhouse, campaigns, report);
    await twin.finish();
    const seconds = (performance.now() - started) / 1000;
    const [calls] = await clickhouse.select(row, 'SELECT count() AS n FROM calls FINAL');
    return { calls: calls?.n ?? 0, events, seconds, notCounted };
  } finally {
    await clickhouse.close();
    await lock.release();
  }
}

import { z } from 'zod';
import type { BenchContext, Measured } from '../context.js';

const row = z.object({ bytes: z.coerce.number(), rows: z.coerce.number() });

/** Bytes on disk of a call in `calls`, when its parts are merged. */
export async function measureBytes({ clickhouse, say }: BenchContext): Promise<Measured> {
  await clickhouse.longCommand('OPTIMIZE TABLE calls FINAL');
  const [size] = await clickhouse.select(
    row,
    `SELECT sum(bytes_on_disk) AS bytes, sum(rows) AS rows FROM system.parts
     WHERE database = {database:String} AND table = 'calls' AND active`,
    { database: clickhouse.database },
  );
  if (!size) throw new Error('there is no table of calls');
  say(`calls on disk: ${(size.bytes / size.rows).toFixed(1)} bytes each`);
  return { bytes_per_call: size.bytes / size.rows };
}

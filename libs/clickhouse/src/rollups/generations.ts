import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { ClickHouse } from '../client/clickhouse.js';

const highest = z.object({ generation: z.coerce.bigint() });

/**
 * Numbers of generations. Two that are taken at the same time differ in their lower half only; one that is taken
 * after another is higher, whatever any clock says. So whoever takes his number first and reads the calls
 * afterwards cannot, however late he finishes, hide a generation that has read them later.
 */
export class Generations {
  constructor(private readonly clickhouse: ClickHouse) {}

  /** Takes the next one. Each serves one try: what a failed one left behind must not be mixed with the next. */
  async take(): Promise<string> {
    const [last] = await this.clickhouse.select(
      highest,
      'SELECT max(generation) AS generation FROM rollup_generations',
    );
    const next = ((last?.generation ?? 0n) >> 32n) + 1n;
    const generation = String((next << 32n) | BigInt(randomBytes(4).readUInt32LE()));
    await this.clickhouse.insert('rollup_generations', [{ generation }]);
    return generation;
  }
}

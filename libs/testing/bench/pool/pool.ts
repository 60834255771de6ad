import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchPool } from '../../../pool/bench/pool-bench.js';
import { launcher } from '../../processes/launcher.js';
import type { BenchContext, Measured } from '../context.js';

/** Loading numbers, their memory, and handing them out: over a Redis that holds nothing else. */
export async function measurePool({ options, say }: BenchContext): Promise<Measured> {
  const data = mkdtempSync(join(tmpdir(), 'callboard-bench-redis-'));
  const { redis: port } = await launcher.pickPorts(['redis']);
  const redis = await launcher.startRedis({ data, port });
  try {
    const measured = await benchPool({ redisUrl: redis.url, numbers: options.numbers, log: say });
    return { ...measured };
  } finally {
    await redis.child.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

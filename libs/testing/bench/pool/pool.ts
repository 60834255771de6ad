import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchPool } from '../../../pool/bench/pool-bench.js';
import { launcher } from '../../processes/launcher.js';
import type { BenchContext, Measured } from '../context.js';
import { measureAssignments } from './assignments.js';

/** Handing out over HTTP; then loading, memory and handing out over a Redis that holds nothing else. */
export async function measurePool(context: BenchContext): Promise<Measured> {
  const { options, say } = context;
  const overHttp = await measureAssignments(context);
  const data = mkdtempSync(join(tmpdir(), 'callboard-bench-redis-'));
  const { redis: port } = await launcher.pickPorts(['redis']);
  const redis = await launcher.startRedis({ data, port });
  try {
    const measured = await benchPool({ redisUrl: redis.url, numbers: options.numbers, log: say });
    return { ...measured, ...overHttp };
  } finally {
    await redis.child.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

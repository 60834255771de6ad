import type { Redis } from 'ioredis';
import { type aPool, day } from './a-pool.js';

type TestPool = ReturnType<typeof aPool>;

/** Redis forgets the pool. */
export async function remove(redis: Redis, { keys }: TestPool): Promise<void> {
  const found = await keys();
  if (found.length > 0) await redis.unlink(...found);
}

/** What Redis has of the pool now. @returns puts it back */
export async function snapshot(redis: Redis, pool: TestPool): Promise<() => Promise<void>> {
  const keys = await pool.keys();
  const dumps = await Promise.all(
    keys.map(async (key) => ({ key, dump: await redis.dumpBuffer(key), left: await redis.pttl(key) })),
  );
  return async () => {
    await remove(redis, pool);
    for (const { key, dump, left } of dumps) await redis.restore(key, Math.max(left, 0), dump as Buffer);
  };
}

/** Hands out all there is, over months. @returns the numbers */
export async function handOutAll({ handOut, clock }: Pick<TestPool, 'handOut' | 'clock'>): Promise<string[]> {
  const numbers: string[] = [];
  for (let months = 0; months < 3; months += 1, clock.now += 30 * day)
    for (let asked = 0; ; asked += 1) {
      const answer = await handOut(`late ${months}/${asked}`);
      if (answer.kind !== 'leased') break;
      numbers.push(answer.lease.number);
    }
  return numbers;
}

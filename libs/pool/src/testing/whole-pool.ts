import type { Redis } from 'ioredis';
import { type aPool, day } from './a-pool.js';

type TestPool = ReturnType<typeof aPool>;

/** Redis forgets the pool. */
export async function remove(redis: Redis, { keys }: TestPool): Promise<void> {
  const found = await keys();
  if (found.length > 0) await redis.unlink(...found);
}

/** Hands out all there is, over months. @returns the numbers */
export async function handOutAll({ handOut, clock }: TestPool): Promise<string[]> {
  const numbers: string[] = [];
  for (let months = 0; months < 3; months += 1, clock.now += 30 * day)
    for (let asked = 0; ; asked += 1) {
      const answer = await handOut(`late ${months}/${asked}`);
      if (answer.kind !== 'leased') break;
      numbers.push(answer.lease.number);
    }
  return numbers;
}

import { randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';

/** As long as what a lease is kept as. */
const value = 'x'.repeat(250);

export interface LimitLoad {
  readonly redis: Redis;
  readonly writes: number;
  readonly atATime: number;
}

/**
 * What hand-outs can at most come to: one key each, written as durably and as many at a time, and nothing decided.
 *
 * @returns seconds
 */
export async function writeAll({ redis, writes, atATime }: LimitLoad): Promise<number> {
  const begun = performance.now();
  let asked = 0;
  const write = async () => {
    for (; asked < writes; ) {
      asked += 1;
      await redis.set(`limit:${randomUUID()}`, value, 'EX', 60);
    }
  };
  await Promise.all(Array.from({ length: atATime }, write));
  return (performance.now() - begun) / 1000;
}

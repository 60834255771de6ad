import { randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';
import { type Many, secondsOfMany } from './many.js';

/** As long as what a lease is kept as. */
const value = 'x'.repeat(250);

/**
 * What hand-outs can at most come to: one key each, written as durably and as many at a time, and nothing decided. In a
 * database beside theirs, which is emptied.
 *
 * @returns seconds
 */
export async function writeAll(redis: Redis, many: Many): Promise<number> {
  const beside = redis.duplicate({ db: 1 });
  try {
    return await secondsOfMany(many, async () => {
      await beside.set(randomUUID(), value);
    });
  } finally {
    await beside.flushdb();
    beside.disconnect();
  }
}

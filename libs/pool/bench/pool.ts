import type { Redis } from 'ioredis';
import type { PoolArchive } from '../src/archive/pool-archive.js';
import type { Numbers } from '../src/numbers/numbers.js';
import { RedisPool } from '../src/redis/redis-pool.js';
import { CallingWindow } from '../src/windows/calling-window.js';

const minute = 60_000;
const day = 24 * 60 * minute;

/** Takes everything and keeps nothing but the mark, so that only Redis and the pool are measured. */
const nowhere = (): PoolArchive => {
  let mark: Awaited<ReturnType<PoolArchive['mark']>>;
  return {
    mark: async () => mark,
    putMark: async (next) => {
      mark = next;
    },
    putStates: async () => undefined,
    putHours: async () => undefined,
    countedThrough: async () => undefined,
    putRules: async () => undefined,
    rules: async () => [],
    states: async () => [],
  };
};

/** A pool that is always open. */
export function benchedPool(redis: Redis, numbers: Numbers): RedisPool {
  return new RedisPool({
    ...{ redis, namespace: 'bench', campaign: 'bench', numbers, archive: nowhere(), forbidden: async () => [] },
    ...{ leaseMs: 60 * minute, lateWindowMs: 14 * day, mostOpen: 3, mostAttempts: 5, now: Date.now },
    patienceMs: minute,
    window: new CallingWindow({ from: '00:00', to: '24:00', restDays: [], holidays: [] }),
  });
}

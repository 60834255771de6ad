import type { Redis } from 'ioredis';
import type { NumberPool } from '../src/number-pool.js';
import { handOutAll } from './hand-outs.js';
import { writeAll } from './limit.js';

export interface Rates {
  /** As answered to one process that asks, many requests at a time. */
  readonly handOuts: number;
  /** Plain writes of the same process, as many at a time and as durable. */
  readonly limit: number;
  /** Hand-outs for each second that the thread of Redis was at work: what it could answer to several processes. */
  readonly handOutsPerRedisSecond: number;
}

/** As many as two full scripts serve: while they run, those of the next one gather. */
const atATime = 1024;
const rounds = 3;

/** Measures by turns, for a machine has other things to do now and then; of each figure the median, a second. */
export async function measureRates(redis: Redis, pool: NumberPool, handOuts: number): Promise<Rates> {
  // Until memory is touched, tables are large and code is compiled, it is two thirds as fast.
  const many = { times: Math.floor(handOuts / (rounds + 1)), atATime };
  await handOutAll(pool, many);
  const measured: Rates[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const limit = many.times / (await writeAll(redis, many));
    const before = await busySeconds(redis);
    const rate = many.times / (await handOutAll(pool, many));
    const handOutsPerRedisSecond = many.times / ((await busySeconds(redis)) - before);
    measured.push({ limit, handOuts: rate, handOutsPerRedisSecond });
  }
  const median = (of: (rates: Rates) => number) =>
    measured.map(of).sort((a, b) => a - b)[Math.floor(rounds / 2)] as number;
  return {
    handOuts: median((rates) => rates.handOuts),
    limit: median((rates) => rates.limit),
    handOutsPerRedisSecond: median((rates) => rates.handOutsPerRedisSecond),
  };
}

/** Processor time of the thread that runs commands. */
async function busySeconds(redis: Redis): Promise<number> {
  const info = await redis.info('cpu');
  const field = (name: string) => Number(new RegExp(`used_cpu_${name}_main_thread:([\\d.]+)`).exec(info)?.[1]);
  return field('user') + field('sys');
}

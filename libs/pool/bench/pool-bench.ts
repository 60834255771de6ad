import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { loadNumbers } from '../src/load/load-numbers.js';
import { LoadedNumbers } from '../src/numbers/loaded-numbers.js';
import { callingZones } from './hand-outs.js';
import { writeList } from './list.js';
import { benchedPool } from './pool.js';
import { measureRates } from './rates.js';

export interface PoolBenchOptions {
  /** Of a Redis that holds nothing else. */
  readonly redisUrl: string;
  /** How many numbers; 40 million unless said otherwise. */
  readonly numbers?: number;
  /** How many of them are handed out. */
  readonly handOuts?: number;
  /** Folder for the list and the pool; needs 20 bytes a number. Default: the system's. */
  readonly folder?: string;
  readonly log?: (line: string) => void;
}

export interface PoolBenchResult {
  /** Numbers that it was measured with. */
  readonly pool_numbers: number;
  /** As answered to one process that asks, many requests at a time. */
  readonly pool_handouts_per_s: number;
  /** The same to plain writes of one key each, as durable and as many at a time, in the same run. */
  readonly pool_handout_ratio: number;
  /** For each second of processor time of Redis: what it could answer to several processes. */
  readonly pool_handouts_per_redis_s: number;
  /** Memory of Redis for 40 million numbers, all opened and none of them out, in MB (10^6 bytes). */
  readonly pool_mb_40m: number;
  /** Bytes of Redis for each call that is being made. */
  readonly pool_bytes_a_lease: number;
  /** Seconds in which a list of 40 million is loaded; from fewer, in proportion. */
  readonly pool_load_s_40m: number;
  /** Size of the file of numbers for 40 million, in MB. */
  readonly pool_file_mb_40m: number;
}

const goal = 40_000_000;

/** Measures loading, memory and hand-outs of the pool. */
export async function benchPool(options: PoolBenchOptions): Promise<PoolBenchResult> {
  const { redisUrl, numbers = goal, handOuts = 600_000, log = () => undefined } = options;
  const folder = mkdtempSync(join(options.folder ?? tmpdir(), 'pool-bench-'));
  const redis = new Redis(redisUrl);
  try {
    const file = join(folder, 'list.csv');
    log(`writing a list of ${numbers} numbers`);
    writeList(file, numbers, callingZones);
    log('loading it');
    const begun = performance.now();
    const regions = callingZones.map((timeZone, at) => ({ code: `XX-${at}`, timeZone }));
    const progress = () => undefined;
    await loadNumbers({ file, folder: join(folder, 'pool'), regions, zone: 'UTC', progress });
    const loadSeconds = (performance.now() - begun) / 1000;
    const loaded = new LoadedNumbers(join(folder, 'pool'));
    const empty = await usedMemory(redis);
    const pool = benchedPool(redis, loaded);
    await pool.stockUp();
    const opened = (await usedMemory(redis)) - empty;
    const handOutCount = Math.min(handOuts, Math.floor(numbers / 2));
    log(`handing out ${handOutCount} of them`);
    const before = await usedMemory(redis);
    const rates = await measureRates(redis, pool, handOutCount);
    const leases = (await usedMemory(redis)) - before;
    const share = goal / numbers;
    return {
      pool_numbers: numbers,
      pool_handouts_per_s: Math.round(rates.handOuts),
      pool_handout_ratio: rates.handOuts / rates.limit,
      pool_handouts_per_redis_s: Math.round(rates.handOutsPerRedisSecond),
      pool_mb_40m: round((opened * share) / 1e6),
      pool_bytes_a_lease: Math.round(leases / handOutCount),
      pool_load_s_40m: round(loadSeconds * share),
      pool_file_mb_40m: round((loaded.size * 7 * share) / 1e6),
    };
  } finally {
    redis.disconnect();
    rmSync(folder, { recursive: true });
  }
}

async function usedMemory(redis: Redis): Promise<number> {
  return Number(/used_memory:(\d+)/.exec(await redis.info('memory'))?.[1]);
}

const round = (value: number): number => Math.round(value * 10) / 10;

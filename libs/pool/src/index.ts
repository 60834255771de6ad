export { afterOutcome, afterRetraction, type NextStep } from './after-outcome.js';
export type { CallDetails, Change, Ending, HandOut, Lease, NumberPool } from './number-pool.js';
export { InventedNumbers } from './numbers/invented-numbers.js';
export type { Numbers, PoolNumber } from './numbers/numbers.js';
export { connectRedis } from './redis/connect.js';
export { RedisPool, type RedisPoolOptions } from './redis/redis-pool.js';
export { defineScript, type Script } from './redis/script.js';

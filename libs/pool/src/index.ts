export { ClickHouseArchive } from './archive/clickhouse-archive.js';
export type { ArchivedState, CountedHour, Coverage, PoolArchive, PoolMark } from './archive/pool-archive.js';
export { DoNotCallFile } from './do-not-call/do-not-call-file.js';
export { readRule } from './do-not-call/rule-lines.js';
export { loadNumbers } from './load/load-numbers.js';
export type { LoadOptions, LoadPosition, LoadSummary } from './load/load-options.js';
export type {
  CallDetails,
  Change,
  Ending,
  HandOut,
  Lease,
  NumberPool,
  PoolStatus,
  RebuildProgress,
  Settlement,
} from './number-pool.js';
export { InventedNumbers } from './numbers/invented-numbers.js';
export { LoadedNumbers } from './numbers/loaded-numbers.js';
export type { Group, Numbers, PoolNumber, Range, Rule } from './numbers/numbers.js';
export { connectRedis } from './redis/connect.js';
export { RedisPool } from './redis/redis-pool.js';
export type { RedisPoolOptions } from './redis/redis-pool-options.js';
export { answered, defineScript, type Script } from './redis/script.js';
export { afterOutcome, afterRetraction, type NextStep } from './rules/after-outcome.js';
export { type CallingHours, CallingWindow } from './windows/calling-window.js';

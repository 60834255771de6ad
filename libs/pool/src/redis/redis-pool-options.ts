import type { Redis } from 'ioredis';
import type { PoolArchive } from '../archive/pool-archive.js';
import type { Numbers, Rule } from '../numbers/numbers.js';
import type { CallingWindow } from '../windows/calling-window.js';

/** What a pool is made of, and the rules of its campaign. */
export interface RedisPoolOptions {
  readonly redis: Redis;
  /** Keeps installations apart that share a Redis. */
  readonly namespace: string;
  readonly campaign: string;
  readonly numbers: Numbers;
  readonly archive: PoolArchive;
  /** Whom not to call: all that was said by then. Asked when the pool is opened, or found anew. */
  readonly forbidden: () => Promise<readonly Rule[]>;
  readonly window: CallingWindow;
  readonly leaseMs: number;
  /** How long after the hand-out an outcome is still taken. */
  readonly lateWindowMs: number;
  /** How many numbers a volunteer may have at a time. */
  readonly mostOpen: number;
  /** How often a number is called at most; up to 31. */
  readonly mostAttempts: number;
  readonly now: () => number;
  /** How long somebody who asks waits for it to be known what Redis has. */
  readonly patienceMs: number;
}

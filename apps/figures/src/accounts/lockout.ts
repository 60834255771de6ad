import { LRUCache } from 'lru-cache';

export interface LockoutOptions {
  /** Failures in a row before somebody has to wait. */
  readonly free: number;
  /** Seconds to wait after those; twice as long after each further one. */
  readonly firstWait: number;
  /** Seconds, at the most. */
  readonly longestWait: number;
}

interface Failures {
  readonly count: number;
  /** Milliseconds since 1970. */
  readonly waitUntil: number;
}

/** Whoever has not failed for a day begins anew. */
const forgottenAfterMs = 24 * 3600 * 1000;
/** Names and addresses remembered: an attacker who invents more has been stopped by the limits long before. */
const most = 100_000;

/**
 * Makes whoever fails again and again wait, longer each time. Counts in memory: what was tried is written nowhere, and
 * a restart forgives.
 */
export class Lockout {
  private readonly failures: LRUCache<string, Failures>;

  constructor(
    private readonly options: LockoutOptions,
    private readonly now: () => number = Date.now,
  ) {
    this.failures = new LRUCache({ max: most, ttl: forgottenAfterMs, ttlResolution: 0, perf: { now } });
  }

  /** Seconds until `key` may try again; 0: now. */
  wait(key: string): number {
    const { waitUntil } = this.failures.get(key) ?? { waitUntil: 0 };
    return Math.max(0, Math.ceil((waitUntil - this.now()) / 1000));
  }

  /**
   * Counts a try as a failure, before it is known to be one: many at a time are no way around.
   *
   * @returns whether `key` has to wait from now on
   */
  begin(key: string): boolean {
    const { free, firstWait, longestWait } = this.options;
    const count = (this.failures.get(key)?.count ?? 0) + 1;
    const isOver = count >= free;
    const waitMs = isOver ? Math.min(firstWait * 2 ** (count - free), longestWait) * 1000 : 0;
    this.failures.set(key, { count, waitUntil: this.now() + waitMs });
    return isOver;
  }

  /** What was begun was no failure: everything before is forgiven. */
  forgive(key: string): void {
    this.failures.delete(key);
  }

  /** What was begun was no failure; those before still count. */
  takeBack(key: string): void {
    const { count = 0 } = this.failures.get(key) ?? {};
    if (count > 0) this.failures.set(key, { count: count - 1, waitUntil: 0 });
  }
}

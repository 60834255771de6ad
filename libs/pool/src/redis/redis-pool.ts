import { randomBytes } from 'node:crypto';
import type { Redis } from 'ioredis';
import { PermanentError } from '#platform';
import { mostAttempts, type NextStep } from '../after-outcome.js';
import { forgetAt, nextHour, restsUntil } from '../coarse-deadlines.js';
import type { CallDetails, Change, Ending, HandOut, NumberPool } from '../number-pool.js';
import type { Numbers } from '../numbers/numbers.js';
import { type Scripts, scriptsOf } from './scripts.js';
import { endingOf, readLease } from './stored-lease.js';

export interface RedisPoolOptions {
  readonly redis: Redis;
  /** Keeps installations apart that share a Redis. */
  readonly namespace: string;
  readonly campaign: string;
  readonly numbers: Numbers;
  readonly leaseMs: number;
  /** How long after the hand-out an outcome is still taken. */
  readonly lateWindowMs: number;
  /** How many numbers a volunteer may have at a time. */
  readonly mostOpen: number;
  readonly now: () => number;
}

/** How long a lease waits for its `issued` before it is taken back; longer than a publication can take. */
const graceMs = 30_000;
/** How long an ending belongs to the instance that took it; longer than a publication can take. */
const claimMs = 10_000;
const hourMs = 3_600_000;
/** Where no number is waiting at all. */
const longestRetrySeconds = 3600;

/**
 * A pool whose state is in Redis. The random order's key is made at the first hand-out and kept beside it. Should
 * Redis be lost, so are order, leases and closed numbers: a new order begins, and numbers may be called again.
 * No figure changes by that; the journal (AOF) and its backup are what a campaign must not lose.
 */
export class RedisPool implements NumberPool {
  private readonly scripts: Scripts;

  constructor(private readonly options: RedisPoolOptions) {
    // The braces keep all keys of a pool on one shard of a Redis Cluster.
    const prefix = `${options.namespace}:pool:{${options.campaign}}:`;
    this.scripts = scriptsOf(options.redis, prefix);
  }

  async handOut(details: CallDetails, requestId?: string): Promise<HandOut> {
    const { numbers, mostOpen, leaseMs, lateWindowMs } = this.options;
    const now = this.options.now();
    const [kind, rest] = await this.scripts.handOut({
      now,
      call: details.callId,
      volunteer: details.volunteer,
      request: requestId,
      details: JSON.stringify(details),
      expires: now + leaseMs,
      keep: nextHour(now + lateWindowMs),
      grace_until: now + graceMs,
      most_open: mostOpen,
      size: numbers.size,
      key: randomBytes(32).toString('hex'),
    });
    if (kind === 'leased') return { kind, lease: readLease(String(rest), numbers) };
    if (kind === 'none') return { kind, retryAfterSeconds: retryAfter(rest) };
    if (kind !== 'other-size') return { kind };
    throw new PermanentError(
      `the pool of ${this.options.campaign} was opened with ${rest} numbers and campaign.yaml now says ${numbers.size}: ` +
        'in a pool of another size the order would begin anew',
    );
  }

  async confirm(callId: string): Promise<boolean> {
    return (await this.scripts.confirm({ call: callId })) === 1;
  }

  async abandon(callId: string): Promise<void> {
    await this.scripts.abandon({ call: callId });
  }

  async renew(callId: string, volunteer: string): Promise<Change<{ readonly expiresAt: Date }>> {
    const now = this.options.now();
    const [kind, expires] = await this.scripts.renew({
      call: callId,
      volunteer,
      now,
      expires: now + this.options.leaseMs,
    });
    return kind === 'done' ? { kind, expiresAt: new Date(Number(expires)) } : { kind };
  }

  async release(callId: string, volunteer: string): Promise<Change<{ readonly ending?: Ending }>> {
    const now = this.options.now();
    const [kind, lease] = await this.scripts.release({ call: callId, volunteer, now, claim_until: now + claimMs });
    if (kind !== 'done' || lease === undefined) return { kind };
    return { kind, ending: endingOf(String(lease), this.options.numbers) };
  }

  async doNotCall(callId: string, volunteer: string): Promise<Change> {
    const [kind] = await this.scripts.doNotCall({ call: callId, volunteer });
    return { kind };
  }

  async settle(callId: string, { closes, dialled, waitMinutes }: NextStep): Promise<void> {
    const now = this.options.now();
    await this.scripts.settle({
      call: callId,
      closes,
      dialled,
      from: restsUntil(now, waitMinutes),
      most_attempts: mostAttempts,
      forget_at: forgetAt(now),
    });
  }

  async endings(limit: number): Promise<Ending[]> {
    const now = this.options.now();
    const leases = await this.scripts.endings({ now, limit, claim_until: now + claimMs });
    return leases.map((lease) => endingOf(lease, this.options.numbers));
  }

  async finish(callId: string): Promise<void> {
    await this.scripts.finish({ call: callId, forget_at: forgetAt(this.options.now()), rest: hourMs });
  }
}

function retryAfter(waitMs: unknown): number {
  const seconds = waitMs === undefined ? longestRetrySeconds : Math.ceil(Number(waitMs) / 1000);
  return Math.min(Math.max(seconds, 1), longestRetrySeconds);
}

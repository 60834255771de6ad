import { randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';
import { type Disposition, startOfHour } from '#events';
import type { CallDetails, HandOut, Lease } from '../number-pool.js';
import { InventedNumbers } from '../numbers/invented-numbers.js';
import type { Numbers, Rule } from '../numbers/numbers.js';
import { RedisPool } from '../redis/redis-pool.js';
import { afterOutcome, afterRetraction } from '../rules/after-outcome.js';
import { type CallingHours, CallingWindow } from '../windows/calling-window.js';
import { MemoryArchive } from './memory-archive.js';

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;
/** Twenty past an hour soon: Redis forgets by its own clock, so ours must not lag behind. */
export const start = Math.ceil(Date.now() / hour) * hour + 20 * minute;
const regions = [
  { code: 'RU-MOW', weight: 3, timeZone: 'Europe/Moscow' },
  { code: 'RU-AL', weight: 1, timeZone: 'Asia/Barnaul' },
];
const always: CallingHours = { from: '00:00', to: '24:00', restDays: [], holidays: [] };

export interface PoolParts {
  readonly redis: Redis;
  readonly namespace: string;
  readonly size: number;
  readonly numbers?: Numbers;
  readonly archive?: MemoryArchive;
  readonly campaign?: string;
  readonly hours?: CallingHours;
  readonly mostOpen?: number;
  readonly clock?: { now: number };
  readonly forbidden?: readonly Rule[];
  readonly patienceMs?: number;
}

/** A pool of its own, with a clock that the test sets. */
export function aPool({ redis, namespace, size, hours = always, mostOpen = 3, forbidden = [], ...given }: PoolParts) {
  const {
    patienceMs = minute,
    campaign = `pool-${randomUUID().slice(0, 8)}`,
    clock = { now: start },
    archive = new MemoryArchive(),
  } = given;
  const numbers = given.numbers ?? new InventedNumbers(size, regions);
  const pool = new RedisPool({
    ...{ redis, namespace, campaign, numbers, archive, mostOpen, now: () => clock.now },
    ...{ leaseMs: 60 * minute, lateWindowMs: 14 * day, mostAttempts: 5, patienceMs },
    ...{ window: new CallingWindow(hours), forbidden: async () => forbidden },
  });
  const handOut = (volunteer: string, requestId?: string) =>
    pool.handOut(aCall(campaign, volunteer, clock.now), requestId);
  /** Handed out, and `issued` acknowledged. */
  const issue = async (volunteer: string, requestId?: string) => {
    const { call, ...lease } = leaseOf(await handOut(volunteer, requestId));
    expect(await pool.confirm(call.callId)).toBe(true);
    return { ...lease, ...call };
  };
  const settle = (callId: string, disposition: Disposition, revision = 1) =>
    pool.settle(callId, { version: BigInt(3 + revision) << 48n, next: afterOutcome(disposition) });
  const retract = (callId: string) => {
    const next = afterRetraction('mistake');
    return next ? pool.settle(callId, { version: 4095n << 48n, next }) : undefined;
  };
  const finishAll = async () => {
    const endings = await pool.endings(100);
    for (const { call } of endings) await pool.finish(call.callId);
    return endings.map(({ call, event }) => ({ callId: call.callId, event }));
  };
  /** Gives it back, to the last step. */
  const giveBack = async (callId: string, volunteer: string) => {
    await pool.release(callId, volunteer);
    await pool.finish(callId);
  };
  const prefix = `${namespace}:pool:{${campaign}}:`;
  const keys = async () => await redis.keys(`${prefix.replace(/[{}]/g, '?')}*`);
  return { pool, campaign, clock, archive, numbers, handOut, issue, settle, retract, finishAll, giveBack, keys };
}

export const aCall = (campaign: string, volunteer: string, now = start): CallDetails => ({
  ...{ campaign, volunteer, callId: randomUUID(), volunteerCountry: 'LT', language: 'ru', guideline: '1' },
  assignedAt: startOfHour(new Date(now), 'UTC'),
});

export function leaseOf(handOut: HandOut): Lease {
  if (handOut.kind !== 'leased') throw new Error(`no lease, but ${handOut.kind}`);
  return handOut.lease;
}

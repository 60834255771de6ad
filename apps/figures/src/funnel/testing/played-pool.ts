import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import type { ClickHouse } from '#clickhouse';
import { type AssignmentSnapshot, type Disposition, startOfHour, versionOf } from '#events';
import { afterOutcome, afterRetraction, CallingWindow, ClickHouseArchive, InventedNumbers, RedisPool } from '#pool';
import { type AnyCallEvent, expired, issued, recorded, released, retracted, servers } from '#testing';
import { type Fate, fateOf } from './fates.js';

const minute = 60_000;
export const hour = 60 * minute;
const day = 24 * hour;
const numbers = 60_000;
const regions = [{ code: 'RU-MOW', weight: 1, timeZone: 'Europe/Moscow' }];

/** A pool as it is, and services that are only played: what they would publish is the log. */
export class PlayedPool {
  readonly log: AnyCallEvent[] = [];
  /** Redis forgets by its own clock, so that ours is ahead. */
  now = Math.ceil(Date.now() / hour) * hour;
  private readonly redis = new Redis(servers().redisUrl);
  private readonly pool: RedisPool;

  constructor(clickhouse: ClickHouse) {
    this.pool = new RedisPool({
      ...{ redis: this.redis, namespace: clickhouse.database, campaign: 'demo' },
      numbers: new InventedNumbers(numbers, regions),
      archive: new ClickHouseArchive(clickhouse, 'demo'),
      forbidden: async () => [],
      window: new CallingWindow({ from: '00:00', to: '24:00', restDays: [], holidays: [] }),
      ...{ leaseMs: hour, lateWindowMs: 14 * day, mostOpen: 3, mostAttempts: 5, now: () => this.now },
      patienceMs: 60_000,
    });
  }

  /** Begins to count. */
  async open(): Promise<void> {
    await this.pool.status();
  }

  /** Hands out the calls with these ordinals, and does with each what is its fate, up to where time must pass. */
  async play(first: number, end: number): Promise<void> {
    const ordinals = Array.from({ length: end - first }, (_, at) => first + at);
    await Promise.all(ordinals.map((ordinal) => this.playOne(fateOf(ordinal), ordinal)));
  }

  /** Hands out so many more that nobody has reported on yet. */
  async leaveOpen(calls: number): Promise<AnyCallEvent[]> {
    const volunteers = Array.from({ length: calls }, (_, at) => `ffff${at.toString(16).padStart(12, '0')}`);
    return await Promise.all(volunteers.map((volunteer) => this.issue(volunteer)));
  }

  /** Ends what ran out or was left alone, as the sweeper does. */
  async sweep(): Promise<void> {
    for (;;) {
      const endings = await this.pool.endings(500);
      for (const { call, event } of endings) this.log.push(event === 'expired' ? expired(call) : released(call));
      await Promise.all(endings.map(({ call }) => this.pool.finish(call.callId)));
      if (endings.length === 0) return;
    }
  }

  /** Reports of calls that had expired. */
  async reportLate(): Promise<void> {
    const late = this.late.splice(0);
    await Promise.all(late.map((call) => this.report(call, 'conversation')));
  }

  async archive(): Promise<void> {
    await this.pool.archiveNow();
  }

  close(): void {
    this.redis.disconnect();
  }

  private readonly late: AssignmentSnapshot[] = [];

  private async playOne(fate: Fate, ordinal: number): Promise<void> {
    const volunteer = ordinal.toString(16).padStart(16, '0');
    let call = await this.handOut(volunteer);
    if (fate === 'unpublished') return await this.pool.abandon(call.callId);
    if (fate === 'askedAgain') {
      await this.pool.abandon(call.callId);
      call = await this.handOut(volunteer);
    }
    this.log.push(issued(call));
    if (fate === 'unheard') return await this.pool.abandon(call.callId);
    expect(await this.pool.confirm(call.callId)).toBe(true);
    await this.goOn(fate, call, volunteer);
  }

  private async issue(volunteer: string): Promise<AnyCallEvent> {
    const call = await this.handOut(volunteer);
    const event = issued(call);
    this.log.push(event);
    expect(await this.pool.confirm(call.callId)).toBe(true);
    return event;
  }

  private async goOn(fate: Fate, call: AssignmentSnapshot, volunteer: string): Promise<void> {
    switch (fate) {
      case 'reported':
      case 'askedAgain':
        return await this.report(call, 'conversation');
      case 'corrected':
        await this.report(call, 'busy');
        return await this.report(call, 'refused', 500);
      case 'givenBack':
        await this.pool.release(call.callId, volunteer);
        this.log.push(released(call));
        return await this.pool.finish(call.callId);
      case 'reportedLate':
        this.late.push(call);
        return;
      case 'retracted':
      case 'excluded':
        await this.report(call, 'no_answer');
        return await this.retract(call, fate === 'excluded' ? 'fraud' : 'mistake');
      case 'erasedWhileOpen':
        return await this.retract(call, 'erasure');
      default:
    }
  }

  private async handOut(volunteer: string): Promise<AssignmentSnapshot> {
    const details = { campaign: 'demo', volunteer, callId: randomUUID(), volunteerCountry: 'LT', language: 'ru' };
    const assignedAt = startOfHour(new Date(this.now), 'Europe/Vilnius');
    const answer = await this.pool.handOut({ ...details, guideline: '1', assignedAt }, randomUUID());
    if (answer.kind !== 'leased') throw new Error(`no number, but ${answer.kind}`);
    return answer.lease.call;
  }

  private async report(call: AssignmentSnapshot, disposition: Disposition, revision = 1): Promise<void> {
    const event = recorded(call, { disposition, revision });
    this.log.push(event);
    const version = versionOf(event.type, event.data);
    await this.pool.settle(call.callId, { version, next: afterOutcome(disposition) });
  }

  private async retract(call: AssignmentSnapshot, reason: 'fraud' | 'mistake' | 'erasure'): Promise<void> {
    const event = retracted(call, reason);
    this.log.push(event);
    const next = afterRetraction(reason);
    if (next) await this.pool.settle(call.callId, { version: versionOf(event.type, event.data), next });
  }
}

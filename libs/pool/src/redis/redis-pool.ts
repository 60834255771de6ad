import { Logger } from '@nestjs/common';
import type { Redis } from 'ioredis';
import type { PoolArchive } from '../archive/pool-archive.js';
import type { CallDetails, Change, Ending, HandOut, NumberPool, PoolStatus, Settlement } from '../number-pool.js';
import type { Group, Numbers, Range, Rule } from '../numbers/numbers.js';
import { groupOf } from '../numbers/numbers.js';
import { forgetAt, nextHour, quarterOf, restsUntil, startOfQuarter } from '../rules/coarse-deadlines.js';
import type { CallingWindow } from '../windows/calling-window.js';
import { Archivist } from './archivist.js';
import { Batcher } from './batcher.js';
import { Custody } from './custody.js';
import { HandOutCounts } from './hand-out-counts.js';
import { portions } from './portions.js';
import { type HandOutReply, PoolLost, type Scripts } from './scripts.js';
import { Stock, seed } from './stock.js';
import { endingOf, freshLease, readLease, writeDetails } from './stored-lease.js';

interface Request {
  readonly details: CallDetails;
  readonly requestId: string | undefined;
}

/** What a request was answered, and the times that held for it. */
interface HandOutAnswer {
  readonly answer: HandOutReply;
  readonly asked: { readonly now: number; readonly expires: number };
}

export interface RedisPoolOptions {
  readonly redis: Redis;
  /** Keeps installations apart that share a Redis. */
  readonly namespace: string;
  readonly campaign: string;
  readonly numbers: Numbers;
  readonly archive: PoolArchive;
  /** Whom not to call: all that is known when the pool is opened, or found anew. */
  readonly forbidden: () => readonly Rule[];
  readonly window: CallingWindow;
  readonly leaseMs: number;
  /** How long after the hand-out an outcome is still taken. */
  readonly lateWindowMs: number;
  /** How many numbers a volunteer may have at a time. */
  readonly mostOpen: number;
  /** How often a number is called at most; up to 31. */
  readonly mostAttempts: number;
  readonly now: () => number;
}

/** How long a lease waits for its `issued` before it is taken back; longer than a publication can take. */
const graceMs = 30_000;
/** How long an ending belongs to the instance that took it; longer than a publication can take. */
const claimMs = 10_000;
const hourMs = 3_600_000;
/** Where nothing says when a number may be called. */
const longestRetrySeconds = 3600;

/**
 * A pool whose state is in Redis: five bytes a number, and the leases. Redis has no number, only places in the list of
 * numbers. What it must not forget is in the archive, and what it has forgotten is noticed (see Custody).
 */
export class RedisPool implements NumberPool {
  private readonly logger = new Logger(RedisPool.name);
  private readonly custody: Custody;
  private readonly stock: Stock;
  private readonly archivist: Archivist;
  private readonly counts: HandOutCounts;
  private readonly requests = new Batcher<Request, HandOutAnswer>(async (all) => await this.handOutAll(all));
  private readonly confirmations = new Batcher<string, boolean>(async (calls) => await this.confirmAll(calls));
  /** Numbers added since are not handed out before the rules were applied to them. */
  private groups: readonly Group[] = [];

  constructor(private readonly options: RedisPoolOptions) {
    const { redis, archive, now, numbers } = options;
    // The braces keep all keys of a pool on one shard of a Redis Cluster.
    const prefix = `${options.namespace}:pool:{${options.campaign}}:`;
    const prepare = async (scripts: Scripts) => await this.applyRules(scripts);
    this.custody = new Custody({ redis, archive, numbers, now, prefix, prepare });
    const scripts = async () => await this.custody.scripts();
    const epoch = () => this.custody.epoch;
    this.stock = new Stock({
      archive,
      scripts,
      epoch,
      now,
      openGroups: () => this.groupsWhere(true),
      poolSize: () => numbers.size,
    });
    this.archivist = new Archivist({ archive, scripts, now, custody: this.custody });
    this.counts = new HandOutCounts({ archive, scripts, now, epoch });
  }

  async handOut(details: CallDetails, requestId?: string): Promise<HandOut> {
    const { numbers } = this.options;
    for (let dry = 0; dry < 2; ) {
      const { answer, asked } = await this.guarded(async () => await this.requests.ask({ details, requestId }));
      switch (answer[0]) {
        case 'fresh':
          return { kind: 'leased', lease: freshLease(details, answer, asked, numbers) };
        case 'leased':
          return { kind: 'leased', lease: readLease(answer[1], answer[2], this.options) };
        case 'empty':
          // Somebody else's batch may have come between our question and our draw.
          if (!(await this.guarded(async () => await this.stock.draw()))) dry += 1;
          break;
        default:
          return { kind: answer[0] };
      }
    }
    return await this.none();
  }

  async confirm(callId: string): Promise<boolean> {
    return await this.guarded(async () => await this.confirmations.ask(callId));
  }

  async abandon(callId: string): Promise<void> {
    await this.step(async ({ abandon }) => await abandon({ call: callId }));
  }

  async renew(callId: string, volunteer: string): Promise<Change<{ readonly expiresAt: Date }>> {
    const now = this.options.now();
    const argument = { call: callId, volunteer, now, expires: now + this.options.leaseMs };
    const [kind, expires] = await this.step(async ({ renew }) => await renew(argument));
    return kind === 'done' ? { kind, expiresAt: new Date(Number(expires)) } : { kind };
  }

  async release(callId: string, volunteer: string): Promise<Change<{ readonly ending?: Ending }>> {
    const now = this.options.now();
    const argument = { call: callId, volunteer, now, claim_until: now + claimMs };
    const [kind, lease] = await this.step(async ({ release }) => await release(argument));
    if (kind !== 'done' || lease === undefined) return { kind };
    return { kind, ending: endingOf(callId, lease as string, this.options) };
  }

  async doNotCall(callId: string, volunteer: string): Promise<Change<{ readonly index: number }>> {
    const [kind, found] = await this.step(async ({ numberOf }) => await numberOf({ call: callId, volunteer }));
    if (kind !== 'done') return { kind };
    const index = Number(found);
    await this.forbidRanges([{ first: index, end: index + 1, group: groupOf(this.options.numbers.groups, index).id }]);
    return { kind, index };
  }

  async settle(callId: string, { version, next: { closes, dialled, waitMinutes } }: Settlement): Promise<void> {
    const now = this.options.now();
    const argument = {
      ...{ call: callId, version: version.toString(16).padStart(16, '0'), closes, dialled },
      quarter: restsUntil(now, waitMinutes),
      most_attempts: this.options.mostAttempts,
      forget_at: forgetAt(now),
    };
    await this.step(async ({ settle }) => await settle(argument));
  }

  async forbid(rules: readonly Rule[]): Promise<void> {
    const { archive, numbers } = this.options;
    await this.forbidRanges(rules.flatMap((rule) => numbers.find(rule)));
    for (const rule of rules) if (namesNobody(rule)) await archive.putRule(rule);
  }

  async unknownAmong(callIds: readonly string[]): Promise<string[]> {
    return await this.step(async ({ unknown }) => await unknown({ calls: callIds }));
  }

  async rebuild(): Promise<void> {
    await this.archiveNow();
    await this.custody.rebuild();
  }

  async endings(limit: number): Promise<Ending[]> {
    const endings: Ending[] = [];
    for (let more = true; more && endings.length < limit; ) {
      const now = this.options.now();
      const argument = { now, limit: limit - endings.length, claim_until: now + claimMs };
      const [isMore, flat] = await this.step(async (scripts) => await scripts.endings(argument));
      for (let at = 0; at + 1 < flat.length; at += 2)
        endings.push(endingOf(flat[at] as string, flat[at + 1] as string, this.options));
      more = isMore === 1;
    }
    return endings;
  }

  async finish(callId: string): Promise<void> {
    const argument = { call: callId, forget_at: forgetAt(this.options.now()), rest: hourMs };
    await this.step(async ({ finish }) => await finish(argument));
  }

  async pause(paused: boolean): Promise<void> {
    await this.step(async ({ pause }) => await pause({ paused }));
    await this.guarded(async () => await this.archivist.mark());
  }

  async status(): Promise<PoolStatus> {
    return await this.guarded(async () => await this.archivist.status());
  }

  async stockUp(): Promise<void> {
    if (this.options.numbers.groups.length > this.groups.length) this.custody.suspect();
    await this.guarded(async () => {
      await this.stock.tend();
      await this.archivist.mark();
    });
  }

  async archiveNow(): Promise<void> {
    await this.guarded(async () => {
      await this.archivist.archiveAll();
      await this.counts.archive();
    });
  }

  private async handOutAll(requests: readonly Request[]): Promise<HandOutAnswer[]> {
    const { mostOpen, leaseMs, lateWindowMs } = this.options;
    const now = this.options.now();
    const asked = { now, expires: now + leaseMs };
    const argument = {
      ...asked,
      keep: nextHour(now + lateWindowMs),
      grace_until: now + graceMs,
      most_open: mostOpen,
      zones: zonesOf(this.groupsWhere(true)),
      seed: seed(),
    };
    const values = requests.flatMap(({ details, requestId = '' }) => [
      ...[details.callId, details.volunteer, requestId, details.assignedAt, writeDetails(details)],
    ]);
    const { handOut } = await this.custody.scripts();
    const answers = await handOut(argument, values);
    if (this.stock.isLow(Number(answers.pop()))) this.drawBehind();
    return (answers as HandOutReply[]).map((answer) => ({ answer, asked }));
  }

  private async confirmAll(calls: readonly string[]): Promise<boolean[]> {
    const { confirm } = await this.custody.scripts();
    return (await confirm({}, calls)).map((isIssued) => isIssued === 1);
  }

  /** Nothing may be called now: when it is worth to ask again. */
  private async none(): Promise<HandOut> {
    const { window, now: clock } = this.options;
    const now = clock();
    const groups = this.groups.map(({ id, zone }) => ({ id, zone }));
    const zones = zonesOf(this.groupsWhere(false));
    const [quarter, full] = await this.step(async ({ outlook }) => await outlook({ groups, zones }));
    const times = full.flatMap((zone) => window.opensAt(zone, now) ?? []);
    if (quarter !== null) times.push(startOfQuarter(Math.max(quarter, quarterOf(now))));
    const seconds = Math.ceil((Math.min(...times) - now) / 1000);
    return { kind: 'none', retryAfterSeconds: Math.min(Math.max(seconds, 1), longestRetrySeconds) };
  }

  private async forbidRanges(ranges: readonly Range[]): Promise<void> {
    await this.step(async (scripts) => await forbidAll(scripts, ranges));
  }

  /** Groups of zones where it is time to call, or where it is not. */
  private groupsWhere(open: boolean): readonly Group[] {
    const now = this.options.now();
    return this.groups.filter(({ zone }) => this.options.window.isOpen(zone, now) === open);
  }

  private async applyRules(scripts: Scripts): Promise<void> {
    const { archive, forbidden, numbers } = this.options;
    const { groups } = numbers;
    const rules = [...forbidden(), ...(await archive.rules())];
    await forbidAll(
      scripts,
      rules.flatMap((rule) => numbers.find(rule)),
    );
    this.groups = groups;
  }

  /** Whoever is handed a number need not wait for the next batch; should it fail, the next hand-out draws. */
  private drawBehind(): void {
    this.guarded(async () => await this.stock.draw()).catch((error: unknown) => {
      this.logger.warn(`numbers are not drawn: ${String(error)}`);
    });
  }

  private async step<T>(take: (scripts: Scripts) => Promise<T>): Promise<T> {
    return await this.guarded(async () => await take(await this.custody.scripts()));
  }

  private async guarded<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof PoolLost) this.custody.suspect();
      throw error;
    }
  }
}

async function forbidAll(scripts: Scripts, ranges: readonly Range[]): Promise<void> {
  for (const portion of portions(ranges)) await scripts.forbid({ ranges: portion });
}

/** Short beginnings are shared by thousands of numbers. */
const shortPrefix = /^\+\d{1,5}$/;

/** Whether a rule may stand in the archive: it tells of no person. */
const namesNobody = ({ kind, value }: Rule): boolean =>
  kind === 'region' || (kind === 'prefix' && shortPrefix.test(value));

const zonesOf = (groups: readonly Group[]): string[] => [...new Set(groups.map(({ zone }) => zone))];

import { Logger } from '@nestjs/common';
import { RetriableError } from '#platform';
import type {
  CallDetails,
  Change,
  Ending,
  HandOut,
  NumberPool,
  PoolStatus,
  RebuildProgress,
  Settlement,
} from '../number-pool.js';
import { groupOf, type Rule } from '../numbers/numbers.js';
import { forgetAt, restsUntil } from '../rules/coarse-deadlines.js';
import { Archivist } from './archivist.js';
import { Batcher } from './batcher.js';
import { CallableGroups } from './callable-groups.js';
import { Custody } from './custody.js';
import { HandOutCounts } from './hand-out-counts.js';
import { HandOuts } from './hand-outs.js';
import { Prohibitions } from './prohibitions.js';
import { RebuildWatch } from './rebuild-watch.js';
import type { RedisPoolOptions } from './redis-pool-options.js';
import type { Scripts } from './scripts.js';
import { Stock } from './stock.js';
import { endingOf } from './stored-lease.js';

/** How long an ending belongs to the instance that took it; longer than a publication can take. */
const claimMs = 10_000;
const hourMs = 3_600_000;

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
  private readonly handOuts: HandOuts;
  private readonly groups: CallableGroups;
  private readonly prohibitions: Prohibitions;
  private readonly watch: RebuildWatch;
  private readonly confirmations = new Batcher<string, boolean>(async (calls) => await this.confirmAll(calls));

  constructor(private readonly options: RedisPoolOptions) {
    const { redis, archive, now, numbers } = options;
    this.groups = new CallableGroups(options.window, now);
    this.prohibitions = new Prohibitions(numbers, archive);
    this.watch = new RebuildWatch((line) =>
      this.logger.log(`the pool of ${options.campaign} is looked through: ${line}`),
    );
    // The braces keep all keys of a pool on one shard of a Redis Cluster.
    const prefix = `${options.namespace}:pool:{${options.campaign}}:`;
    this.custody = new Custody({
      ...{ redis, archive, numbers, now, prefix, watch: this.watch, patienceMs: options.patienceMs },
      archiveAnew: async (scripts, progress) => {
        await this.archivist.archiveAll(scripts, progress);
        await this.counts.archiveAnew(scripts);
      },
      prepare: async (scripts) => await this.applyRules(scripts),
    });
    const scripts = async () => await this.custody.scripts();
    const epoch = () => this.custody.epoch;
    this.stock = new Stock({
      archive,
      scripts,
      epoch,
      now,
      openGroups: () => this.groups.open(),
      poolSize: () => numbers.size,
    });
    this.archivist = new Archivist({ archive, scripts, now, custody: this.custody });
    this.counts = new HandOutCounts({ archive, scripts, now, epoch });
    const { groups, stock } = this;
    this.handOuts = new HandOuts({ ...options, scripts, groups, stock, drawBehind: () => this.drawBehind() });
  }

  async handOut(details: CallDetails, requestId?: string): Promise<HandOut> {
    return await this.handOuts.handOut(details, requestId);
  }

  async confirm(callId: string): Promise<boolean> {
    return await this.confirmations.ask(callId);
  }

  async abandon(callId: string): Promise<void> {
    await (await this.custody.scripts()).abandon({ call: callId });
  }

  async renew(callId: string, volunteer: string): Promise<Change<{ readonly expiresAt: Date }>> {
    const now = this.options.now();
    const argument = { call: callId, volunteer, now, expires: now + this.options.leaseMs };
    const [kind, expires] = await (await this.custody.scripts()).renew(argument);
    return kind === 'done' ? { kind, expiresAt: new Date(Number(expires)) } : { kind };
  }

  async release(callId: string, volunteer: string): Promise<Change<{ readonly ending?: Ending }>> {
    const now = this.options.now();
    const argument = { call: callId, volunteer, now, claim_until: now + claimMs };
    const [kind, lease] = await (await this.custody.scripts()).release(argument);
    if (kind !== 'done' || lease === undefined) return { kind };
    return { kind, ending: endingOf(callId, lease as string, this.options) };
  }

  async doNotCall(callId: string, volunteer: string): Promise<Change<{ readonly index: number }>> {
    const [kind, found] = await (await this.custody.scripts()).numberOf({ call: callId, volunteer });
    if (kind !== 'done') return { kind };
    const index = Number(found);
    const number = { first: index, end: index + 1, group: groupOf(this.options.numbers.groups, index).id };
    await this.prohibitions.forbid(await this.custody.scripts(), [number]);
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
    await (await this.custody.scripts()).settle(argument);
  }

  async forbid(rules: readonly Rule[]): Promise<void> {
    await this.prohibitions.add(await this.custody.scripts(), rules);
  }

  async unknownAmong(callIds: readonly string[]): Promise<string[]> {
    return await (await this.custody.scripts()).unknown({ calls: callIds });
  }

  async rebuild(): Promise<void> {
    try {
      const scripts = await this.custody.whole();
      await this.archivist.archiveAll(scripts, this.watch.begin('archive', this.options.numbers.size));
      await this.counts.archive();
      await this.archivist.mark();
      await this.custody.rebuild();
    } finally {
      this.watch.end();
    }
  }

  rebuilding(): RebuildProgress | undefined {
    return this.watch.progress;
  }

  async endings(limit: number): Promise<Ending[]> {
    const endings: Ending[] = [];
    for (let more = true; more && endings.length < limit; ) {
      const now = this.options.now();
      const argument = { now, limit: limit - endings.length, claim_until: now + claimMs };
      const [isMore, flat] = await (await this.custody.scripts()).endings(argument);
      for (let at = 0; at + 1 < flat.length; at += 2)
        endings.push(endingOf(flat[at] as string, flat[at + 1] as string, this.options));
      more = isMore === 1;
    }
    return endings;
  }

  async finish(callId: string): Promise<void> {
    const argument = { call: callId, forget_at: forgetAt(this.options.now()), rest: hourMs };
    await (await this.custody.scripts()).finish(argument);
  }

  async pause(paused: boolean): Promise<void> {
    await (await this.custody.scripts()).pause({ paused });
    const noted = await this.archivist.mark();
    if (noted.paused !== paused)
      throw new RetriableError('The pool was begun anew meanwhile, or somebody else said otherwise: ask again');
  }

  async status(): Promise<PoolStatus> {
    return await this.archivist.status();
  }

  async stockUp(): Promise<void> {
    if (this.options.numbers.groups.length > this.groups.all.length) this.custody.suspect();
    await this.custody.whole();
    await this.stock.tend();
    await this.archivist.mark();
  }

  async archiveNow(): Promise<void> {
    await this.archivist.archiveAll(await this.custody.scripts());
    await this.counts.archive();
  }

  private async confirmAll(calls: readonly string[]): Promise<boolean[]> {
    const { confirm } = await this.custody.scripts();
    return (await confirm({}, calls)).map((isIssued) => isIssued === 1);
  }

  /** Numbers that were added are not handed out before the rules were applied to them. */
  private async applyRules(scripts: Scripts): Promise<void> {
    const { groups } = this.options.numbers;
    await this.prohibitions.applyAll(scripts, await this.options.forbidden(), this.watch);
    this.groups.replace(groups);
  }

  /** Whoever is handed a number need not wait for the next batch; should it fail, the next hand-out draws. */
  private drawBehind(): void {
    this.stock.draw().catch((error: unknown) => {
      this.logger.warn(`numbers are not drawn: ${String(error)}`);
    });
  }
}

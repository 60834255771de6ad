import { randomInt } from 'node:crypto';
import { Logger } from '@nestjs/common';
import type { Redis } from 'ioredis';
import { RetriableError, Ticker } from '#platform';
import type { PoolMark } from '../archive/pool-archive.js';
import type { Numbers } from '../numbers/numbers.js';
import { type Archived, form, PoolBuilder } from './builder.js';
import { activateLua, retireLua } from './lua/archive.js';
import { answered, defineScript, type Script } from './script.js';

export interface EpochsOptions {
  readonly redis: Redis;
  /** Of all keys of the pool, whatever its epoch. */
  readonly prefix: string;
  readonly numbers: Numbers;
  readonly now: () => number;
}

/** Who builds says so again and again. Were two to do it at a time, one of them would do so in vain. */
const claimSeconds = 10;
const claimEveryMs = 2000;

/**
 * How far from the one before an epoch may be. It is drawn: one that was begun and lost is not taken again, and none
 * tells when the pool was begun, which may be the second in which a number went out.
 */
const longestStep = 65_536;

const beingRestored = () => new RetriableError('The pool is being restored already: ask again');

/** The pool in Redis is built anew in keys of its own, which then take the place of those before: an epoch of it. */
export class Epochs {
  private readonly logger = new Logger(Epochs.name);
  private readonly retire: Script;
  private readonly activate: Script;
  private readonly claim: string;

  constructor(private readonly options: EpochsOptions) {
    this.retire = defineScript(options.redis, retireLua);
    this.activate = defineScript(options.redis, activateLua);
    this.claim = `${options.prefix}building`;
  }

  /**
   * The one that Redis has, 0 if none; how far its clock went, 0 if it cannot be worked with; and which clock the archive
   * was told of.
   */
  async current(): Promise<Pick<PoolMark, 'epoch' | 'clock'> & { readonly marked: number }> {
    const { redis, prefix } = this.options;
    const epoch = Number((await answered(() => redis.get(`${prefix}epoch`))) ?? 0);
    if (epoch === 0) return { epoch, clock: 0, marked: 0 };
    const keys = ['clock', 'form', 'marked'].map((name) => this.prefixOf(epoch) + name);
    const [clock, found, marked] = await answered(() => redis.mget(...keys));
    // One of another release cannot be read: as if it were lost.
    return { epoch, clock: found === form ? Number(clock) : 0, marked: Number(marked) };
  }

  /**
   * Builds one that takes the place of the current one. Nobody gets to that meanwhile: what it handed out after the
   * archive was read would be handed out again.
   *
   * @param archivedOf looks, when nobody gets to it any more, what is known of the pool, if it was there before
   * @returns it
   * @throws RetriableError if somebody else does, or was quicker; of what was built nothing stays
   */
  async begin(insteadOf: number, archivedOf: () => Promise<Archived | undefined>): Promise<number> {
    const { redis } = this.options;
    const isMine = await answered(() => redis.set(this.claim, 1, 'EX', claimSeconds, 'NX'));
    if (isMine === null) throw beingRestored();
    const claiming = new Ticker({
      pauseMs: claimEveryMs,
      work: () => answered(() => redis.expire(this.claim, claimSeconds)),
      failed: (error) => this.logger.warn(`others may restore the pool, too: ${String(error)}`),
    });
    claiming.start(claimEveryMs);
    try {
      return await this.build(insteadOf, archivedOf);
    } finally {
      await claiming.stop();
      await answered(() => redis.del(this.claim));
    }
  }

  private async build(insteadOf: number, archivedOf: () => Promise<Archived | undefined>): Promise<number> {
    const { redis, prefix, numbers, now } = this.options;
    if (insteadOf > 0) await this.retire(prefix, { epoch: String(insteadOf) });
    const archived = await archivedOf();
    const epoch = Math.max(insteadOf, archived?.mark.epoch ?? 0) + randomInt(1, longestStep);
    await new PoolBuilder(redis, this.prefixOf(epoch), now()).build(epoch, numbers, archived);
    const argument = { epoch: String(epoch), instead_of: insteadOf === 0 ? '' : String(insteadOf) };
    const isCurrent = (await this.activate(prefix, argument)) === 1;
    // Never a later one, which may be under way by now. Of two that build at a time the other clears away its own.
    await this.clear((each) => (isCurrent ? each < epoch : each === epoch));
    if (!isCurrent) throw beingRestored();
    return epoch;
  }

  /** Of the keys of that one. */
  prefixOf(epoch: number): string {
    return `${this.options.prefix}${epoch}:`;
  }

  private async clear(isToGo: (epoch: number) => boolean): Promise<void> {
    const { redis, prefix } = this.options;
    for (let cursor = '0'; ; ) {
      const [next, keys] = await answered(() => redis.scan(cursor, 'MATCH', `${prefix}*:*`, 'COUNT', 1000));
      const gone = keys.filter((key) => isToGo(Number.parseInt(key.slice(prefix.length), 10)));
      if (gone.length > 0) await answered(() => redis.unlink(...gone));
      if (next === '0') return;
      cursor = next;
    }
  }
}

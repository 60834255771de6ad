import { randomInt } from 'node:crypto';
import type { Redis } from 'ioredis';
import { RetriableError, within } from '#platform';
import type { PoolArchive, PoolMark } from '../archive/pool-archive.js';
import type { Numbers } from '../numbers/numbers.js';
import { form, PoolBuilder } from './builder.js';
import { activateLua } from './lua/archive.js';
import { chunkNumbers } from './lua/numbers.js';
import type { RebuildWatch } from './rebuild-watch.js';
import { answered, defineScript, type Script } from './script.js';
import { type Scripts, scriptsOf } from './scripts.js';

export interface CustodyOptions {
  readonly redis: Redis;
  /** Of all keys of the pool, whatever its epoch. */
  readonly prefix: string;
  readonly numbers: Numbers;
  readonly archive: PoolArchive;
  /** What is to be done before anything is handed out of a pool that was found or built. */
  readonly prepare: (scripts: Scripts) => Promise<void>;
  readonly watch: RebuildWatch;
  readonly now: () => number;
}

/** Two that build at a time do not write into the same keys; nothing else rests on it. */
const buildSeconds = 3600;

/**
 * How far from the one before an epoch may be. It is drawn: one that was begun and lost is not taken again, and none
 * tells when the pool was begun, which may be the second in which a number went out.
 */
const longestStep = 65_536;

/** How long somebody who asks waits for it to be known what Redis has, in milliseconds. */
const patienceMs = 1000;

const beingRestored = () => new RetriableError('The pool is being restored by another instance');
const beingLookedAt = () =>
  new RetriableError('The numbers are being looked through or restored, which may take some minutes');

/**
 * Decides whether what Redis has is the pool that we know: not empty, and not older than what the archive or we
 * ourselves have seen. Until that is known, and after every break of the connection, nobody gets to the pool. If Redis
 * has forgotten something, a new epoch begins: the pool is built anew from the archive, under keys of its own.
 */
export class Custody {
  private readonly activate: Script;
  private verified: Promise<Scripts> | undefined;
  private seen: Pick<PoolMark, 'epoch' | 'clock'> = { epoch: 0, clock: 0 };

  constructor(private readonly options: CustodyOptions) {
    this.activate = defineScript(options.redis, activateLua);
    options.redis.on('close', () => this.suspect());
  }

  /** The steps of the pool. Who asks does not wait long. @throws RetriableError while it is not known to be whole */
  async scripts(): Promise<Scripts> {
    return await within(patienceMs, this.whole(), beingLookedAt);
  }

  /** The same, when it is known to be whole, however long that takes. @throws RetriableError if that fails */
  async whole(): Promise<Scripts> {
    this.verified ??= this.verify().finally(() => this.options.watch.end());
    const verified = this.verified;
    try {
      return await verified;
    } catch (error) {
      if (this.verified === verified) this.verified = undefined;
      throw error;
    }
  }

  /** Builds the pool anew from the archive, though nothing is known to be wrong. @throws RetriableError */
  async rebuild(): Promise<void> {
    const [mark, current] = [await this.options.archive.mark(), await this.current()];
    await this.begin(current.epoch, mark);
    this.suspect();
    await this.whole();
  }

  /** What Redis has is to be looked at again before anybody works with it. */
  suspect(): void {
    this.verified = undefined;
  }

  /** @returns the mark of the pool as it is now, which Redis may not fall behind */
  witness({ clock, ...rest }: Omit<PoolMark, 'epoch'>): PoolMark {
    this.seen = { epoch: this.seen.epoch, clock: Math.max(clock, this.seen.clock) };
    return { epoch: this.seen.epoch, clock, ...rest };
  }

  /** The one that is worked with. */
  get epoch(): number {
    return this.seen.epoch;
  }

  private async verify(): Promise<Scripts> {
    const { archive, prepare, redis, numbers, now } = this.options;
    const [mark, current] = [await archive.mark(), await this.current()];
    const least = Math.max(mark?.clock ?? 0, current.epoch === this.seen.epoch ? this.seen.clock : 0);
    const isNewer = current.epoch > (mark?.epoch ?? 0);
    const isWhole = current.clock > 0 && (isNewer || (current.epoch === mark?.epoch && current.clock >= least));
    const epoch = isWhole ? current.epoch : await this.begin(current.epoch, mark);
    const scripts = scriptsOf(redis, this.prefixOf(epoch), () => this.suspect());
    await new PoolBuilder(redis, this.prefixOf(epoch), now()).openGroups(numbers);
    if (!mark) await this.archiveAnew(scripts);
    // Known to the archive before anything is handed out of it: an older Redis can be told by that.
    const { handedOut = 0, paused = false } = mark ?? {};
    if (mark?.epoch !== epoch) await archive.putMark({ epoch, clock: 1, handedOut, paused });
    this.seen = { epoch, clock: isWhole && !isNewer ? least : 1 };
    await prepare(scripts);
    return scripts;
  }

  /** @returns the epoch that was built */
  private async begin(insteadOf: number, mark: PoolMark | undefined): Promise<number> {
    const { archive, redis, prefix, numbers, now, watch } = this.options;
    const epoch = Math.max(insteadOf, mark?.epoch ?? 0) + randomInt(1, longestStep);
    const claim = `${this.prefixOf(epoch)}building`;
    if ((await answered(() => redis.set(claim, 1, 'EX', buildSeconds, 'NX'))) === null) throw beingRestored();
    await new PoolBuilder(redis, this.prefixOf(epoch), now()).build(
      numbers,
      mark && { archive, mark, progress: watch.begin('read', numbers.size) },
    );
    const argument = { epoch: String(epoch), instead_of: insteadOf === 0 ? '' : String(insteadOf) };
    const isCurrent = (await this.activate(prefix, argument)) === 1;
    if (!isCurrent) await this.clear((key) => key.startsWith(this.prefixOf(epoch)));
    if (!isCurrent) throw beingRestored();
    if (insteadOf > 0) await this.clear((key) => !key.startsWith(this.prefixOf(epoch)));
    return epoch;
  }

  /** For an archive that has no pool, though there is one: it learns of every number that was ever drawn. */
  private async archiveAnew(scripts: Scripts): Promise<void> {
    for (let chunk = 0; chunk * chunkNumbers < this.options.numbers.size; chunk += 1) await scripts.touchAll({ chunk });
  }

  private async current(): Promise<Pick<PoolMark, 'epoch' | 'clock'>> {
    const { redis, prefix } = this.options;
    const epoch = Number((await answered(() => redis.get(`${prefix}epoch`))) ?? 0);
    if (epoch === 0) return { epoch, clock: 0 };
    const keys = ['clock', 'form'].map((name) => this.prefixOf(epoch) + name);
    const [clock, found] = await answered(() => redis.mget(...keys));
    // One of another release cannot be read: as if it were lost.
    return { epoch, clock: found === form ? Number(clock) : 0 };
  }

  /** Drops those keys of epochs. */
  private async clear(isToGo: (key: string) => boolean): Promise<void> {
    const { redis, prefix } = this.options;
    for (let cursor = '0'; ; ) {
      const [next, keys] = await answered(() => redis.scan(cursor, 'MATCH', `${prefix}*:*`, 'COUNT', 1000));
      const old = keys.filter(isToGo);
      if (old.length > 0) await answered(() => redis.unlink(...old));
      if (next === '0') return;
      cursor = next;
    }
  }

  private prefixOf(epoch: number): string {
    return `${this.options.prefix}${epoch}:`;
  }
}

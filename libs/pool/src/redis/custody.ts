import { RetriableError, within } from '#platform';
import type { PoolArchive, PoolMark } from '../archive/pool-archive.js';
import { PoolBuilder } from './builder.js';
import { Epochs, type EpochsOptions } from './epochs.js';
import { hasForgotten } from './forgetful-archive.js';
import { chunkNumbers } from './lua/numbers.js';
import type { RebuildWatch } from './rebuild-watch.js';
import { type Scripts, scriptsOf } from './scripts.js';

export interface CustodyOptions extends EpochsOptions {
  readonly archive: PoolArchive;
  /** What is to be done before anything is handed out of a pool that was found or built. */
  readonly prepare: (scripts: Scripts) => Promise<void>;
  /** Tells an archive that has forgotten what it was told. */
  readonly archiveAnew: (scripts: Scripts, progress: (upTo: number) => void) => Promise<void>;
  readonly watch: RebuildWatch;
  /** How long somebody who asks waits for it to be known what Redis has. */
  readonly patienceMs: number;
}

const beingLookedAt = () =>
  new RetriableError('The numbers are being looked through or restored, which may take some minutes');

/**
 * Decides whether what Redis has is the pool that we know: not empty, and not older than what the archive or we
 * ourselves have seen. Until that is known, and after every break of the connection, nobody gets to the pool. If Redis
 * has forgotten something, a new epoch begins: the pool is built anew from the archive, under keys of its own.
 */
export class Custody {
  private readonly epochs: Epochs;
  private verified: Promise<Scripts> | undefined;
  private seen: Pick<PoolMark, 'epoch' | 'clock'> = { epoch: 0, clock: 0 };

  constructor(private readonly options: CustodyOptions) {
    this.epochs = new Epochs(options);
    options.redis.on('close', () => this.suspect());
  }

  /** The steps of the pool. Who asks does not wait long. @throws RetriableError while it is not known to be whole */
  async scripts(): Promise<Scripts> {
    return await within(this.options.patienceMs, this.whole(), beingLookedAt);
  }

  /** The same, when it is known to be whole, however long that takes. @throws RetriableError if that fails */
  async whole(): Promise<Scripts> {
    this.verified ??= this.lookedThrough((lost) => this.verify(lost));
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
    this.verified = this.lookedThrough(async (lost) => {
      await this.begin((await this.epochs.current()).epoch);
      return await this.verify(lost);
    });
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

  /** @param work is to say when the steps that it gives find nothing; after those of a later look it does not matter */
  private lookedThrough(work: (lost: () => void) => Promise<Scripts>): Promise<Scripts> {
    const verified = work(() => {
      if (this.verified === verified) this.suspect();
    }).finally(() => this.options.watch.end());
    return verified;
  }

  private async verify(lost: () => void): Promise<Scripts> {
    const { archive, prepare, redis, numbers, now } = this.options;
    const [found, current] = [await archive.mark(), await this.epochs.current()];
    const least = Math.max(found?.clock ?? 0, current.epoch === this.seen.epoch ? this.seen.clock : 0);
    const isNewer = current.epoch > (found?.epoch ?? 0);
    const isWhole = current.clock > 0 && (isNewer || (current.epoch === found?.epoch && current.clock >= least));
    const epoch = isWhole ? current.epoch : await this.begin(current.epoch);
    const scripts = scriptsOf(redis, this.epochs.prefixOf(epoch), lost);
    this.seen = { epoch, clock: isWhole && !isNewer ? least : 1 };
    if (isWhole && hasForgotten(found, current)) await this.archiveAnew(scripts);
    await new PoolBuilder(redis, this.epochs.prefixOf(epoch), now()).openGroups(numbers);
    await prepare(scripts);
    return scripts;
  }

  /** @returns the epoch that was built */
  private async begin(insteadOf: number): Promise<number> {
    const { archive, numbers, watch } = this.options;
    let mark: PoolMark | undefined;
    const epoch = await this.epochs.begin(insteadOf, async () => {
      mark = await archive.mark();
      return mark && { archive, mark, progress: watch.begin('read', numbers.size) };
    });
    // Known to the archive before anything is handed out of it: an older Redis can be told by that.
    const { handedOut = 0, paused = false } = mark ?? {};
    await archive.putMark({ epoch, clock: 1, handedOut, paused });
    return epoch;
  }

  /** The archive learns of every number that was ever drawn, before it is relied on again. */
  private async archiveAnew(scripts: Scripts): Promise<void> {
    const { archive, numbers, archiveAnew, watch } = this.options;
    const progress = watch.begin('archive', numbers.size);
    for (let chunk = 0; chunk * chunkNumbers < numbers.size; chunk += 1) await scripts.touchAll({ chunk });
    await archiveAnew(scripts, progress);
    const [clock, handedOut, paused] = await scripts.status({});
    await archive.putMark({ epoch: this.epoch, clock, handedOut, paused: paused === 1 });
  }
}

import { RetriableError } from '#platform';
import type { PoolArchive, PoolMark } from '../archive/pool-archive.js';
import type { PoolStatus } from '../number-pool.js';
import type { Custody } from './custody.js';
import { hasForgotten } from './forgetful-archive.js';
import type { Scripts } from './scripts.js';
import { readStates } from './state-bytes.js';

export interface ArchivistOptions {
  readonly archive: PoolArchive;
  readonly scripts: () => Promise<Scripts>;
  readonly custody: Custody;
  readonly now: () => number;
}

/** Eights of numbers that are archived at a time. */
const atATime = 2500;

/** Tells the archive what became of numbers, and how far the pool has come. */
export class Archivist {
  private marked = '';

  constructor(private readonly options: ArchivistOptions) {}

  async status(): Promise<PoolStatus> {
    const [, handedOut, paused] = await (await this.options.scripts()).status({});
    return { handedOut, paused: paused === 1 };
  }

  /**
   * Notes how far the pool has come, if it has come further. From then on an older Redis is noticed, and an older archive.
   *
   * @returns what is noted; whoever begins the pool anew begins with that
   * @throws RetriableError also if the archive is to be told anew, which happens when somebody asks for the pool
   */
  async mark(): Promise<PoolMark> {
    const { scripts, custody, archive } = this.options;
    const { status, marked } = await scripts();
    const [clock, handedOut, paused, known] = await status({});
    const mark = custody.witness({ clock, handedOut, paused: paused === 1 });
    const text = JSON.stringify(mark);
    if (text === this.marked) return mark;
    if (hasForgotten(await archive.mark(), { epoch: mark.epoch, marked: known })) {
      custody.suspect();
      throw new RetriableError('The archive of the pool was set back to an older state; it is told all of it anew');
    }
    await archive.putMark(mark);
    // Fails if the pool is begun anew: who does that may have read the archive before.
    await marked({ clock });
    this.marked = text;
    return mark;
  }

  /**
   * Archives what changed, by place: in no order of time.
   *
   * @param progress is told up to which number it has come
   * @throws RetriableError; it is then archived the next time
   */
  async archiveAll({ dirty, archived }: Scripts, progress: (upTo: number) => void = () => undefined): Promise<void> {
    const { custody, archive, now } = this.options;
    for (let from = 0; from >= 0; ) {
      const [clock, next, found] = await dirty({ from, most: atATime });
      if (found.length > 0) {
        await archive.putStates({ epoch: custody.epoch, clock }, readStates(found, now()));
        await archived({}, [found]);
      }
      if (next >= 0) progress(next * 8);
      from = next;
    }
  }
}

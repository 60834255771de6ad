import type { ArchivedState, PoolArchive } from '../archive/pool-archive.js';
import type { PoolStatus } from '../number-pool.js';
import type { Custody } from './custody.js';
import type { Scripts } from './scripts.js';
import { archivedState, readState } from './state-bytes.js';

export interface ArchivistOptions {
  readonly archive: PoolArchive;
  readonly scripts: () => Promise<Scripts>;
  readonly custody: Custody;
  readonly now: () => number;
}

/** Numbers that are archived at a time. */
const atATime = 5000;

/** Tells the archive what became of numbers, and how far the pool has come. */
export class Archivist {
  private marked = '';

  constructor(private readonly options: ArchivistOptions) {}

  async status(): Promise<PoolStatus> {
    const [, handedOut, paused, unarchived] = await (await this.options.scripts()).status({});
    return { handedOut, paused: paused === 1, unarchived };
  }

  /** Notes how far the pool has come, if it has come further. From then on an older Redis is noticed. */
  async mark(): Promise<void> {
    const { scripts, custody, archive } = this.options;
    const [clock, handedOut, paused] = await (await scripts()).status({});
    const mark = custody.witness({ clock, handedOut, paused: paused === 1 });
    const text = JSON.stringify(mark);
    if (text === this.marked) return;
    await archive.putMark(mark);
    this.marked = text;
  }

  /** Archives what changed, in no order. @throws RetriableError; it is then archived the next time */
  async archiveAll(): Promise<void> {
    const { scripts, custody, archive, now } = this.options;
    const { dirty, archived } = await scripts();
    for (;;) {
      const [clock, flat] = await dirty({ most: atATime });
      const states: ArchivedState[] = [];
      for (let at = 0; at < flat.length; at += 2) {
        const state = readState(Buffer.from(String(flat[at + 1]), 'hex'));
        states.push(archivedState(Number(flat[at]), state, now()));
      }
      if (states.length === 0) return;
      await archive.putStates({ epoch: custody.epoch, clock }, states);
      await archived({ states: flat });
    }
  }
}

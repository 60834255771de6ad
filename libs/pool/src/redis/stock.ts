import type { ArchivedState, PoolArchive } from '../archive/pool-archive.js';
import type { Group } from '../numbers/numbers.js';
import { quarterOf } from '../rules/coarse-deadlines.js';
import { Draws } from './draws.js';
import type { Scripts } from './scripts.js';
import { seed } from './seed.js';

export interface StockOptions {
  readonly archive: PoolArchive;
  readonly scripts: () => Promise<Scripts>;
  readonly epoch: () => number;
  /** Groups where it is time to call. */
  readonly openGroups: () => readonly Group[];
  /** How many numbers the pool has. */
  readonly poolSize: () => number;
  readonly now: () => number;
}

/**
 * So many are drawn at a time where little is called, and where much is; of a small pool no more than a share of it.
 * Those in stock are lost if Redis is.
 */
const [least, most, share] = [64, 16_384, 0.01];
/** A stock that was used up within so many milliseconds was too small. */
const soonMs = 1000;
/** Whoever drew a batch has stocked it within so many milliseconds, or never will. */
const abandonedMs = 60_000;

/**
 * Numbers that are ready to be handed out, the next ones in the random order. They are drawn in batches, and the archive
 * knows of a batch before the first of it is handed out; no time and no order of hand-outs can be told from it.
 */
export class Stock {
  private size = least;
  private drawnAt = 0;
  private drawing: Promise<boolean> | undefined;
  /** A batch that the archive has not taken: it comes before another is drawn. */
  private untaken: Scripts | undefined;
  private readonly draws: Draws;

  constructor(private readonly options: StockOptions) {
    this.draws = new Draws(options.now);
  }

  /** Draws numbers, one batch at a time. @returns whether there were any @throws RetriableError */
  async draw(): Promise<boolean> {
    // What was begun before may have looked before there was anything.
    if (this.drawing && (await this.drawing)) return true;
    this.drawing ??= this.drawBatch().finally(() => {
      this.drawing = undefined;
    });
    return await this.drawing;
  }

  /** Whether so few are left that the next batch had better be drawn. */
  isLow(left: number): boolean {
    return left < this.size / 2;
  }

  /** Draws what is due, and stocks what somebody drew and left. @throws RetriableError */
  async tend(): Promise<void> {
    const { now } = this.options;
    const scripts = await this.options.scripts();
    while ((await scripts.promote({ quarter: quarterOf(now()), seed: seed() })) === 1);
    await this.drawWith(scripts, 0);
    await this.keepUnstocked(scripts, now() - abandonedMs);
  }

  private async keepUnstocked(scripts: Scripts, before: number): Promise<void> {
    for (const [batch, drawn, clock] of await scripts.unstocked({ before }))
      await this.keep(scripts, batch, drawn, clock);
  }

  private async drawBatch(): Promise<boolean> {
    const now = Date.now();
    const wanted = now - this.drawnAt < soonMs ? this.size * 4 : this.size / 2;
    this.size = Math.max(Math.min(wanted, most, Math.floor(this.options.poolSize() * share)), least);
    this.drawnAt = now;
    const scripts = await this.options.scripts();
    while ((await scripts.promote({ quarter: quarterOf(this.options.now()), seed: seed() })) === 1);
    return await this.drawWith(scripts, this.size);
  }

  private async drawWith(scripts: Scripts, want: number): Promise<boolean> {
    if (this.untaken === scripts) {
      await this.keepUnstocked(scripts, this.options.now());
      return true;
    }
    const groups = this.options.openGroups();
    if (groups.length === 0) return false;
    const drawn = await this.draws.draw(scripts, groups, want);
    if (!drawn) return false;
    await this.keep(scripts, drawn.batch, drawn.numbers, drawn.clock);
    return true;
  }

  /** Only when the archive has them as drawn they may be handed out. */
  private async keep(scripts: Scripts, batch: string, drawn: readonly number[], clock: number): Promise<void> {
    const states: ArchivedState[] = [];
    for (let at = 0; at < drawn.length; at += 2)
      states.push({ index: drawn[at] as number, status: 'out', attempts: drawn[at + 1] as number, day: 0 });
    this.untaken = scripts;
    await this.options.archive.putStates({ epoch: this.options.epoch(), clock }, states);
    await scripts.stock({ batch });
    this.untaken = undefined;
  }
}

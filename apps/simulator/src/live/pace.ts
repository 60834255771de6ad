import { Random } from '../random/random.js';
import { pause } from './pause.js';

const chanceOfPace = 3;

/** How much more or less is called at this time than on average. */
export type Rhythm = (time: Date) => number;

/**
 * When calls begin: independently of each other, so many a second on average.
 * If the caller is late, what was due meanwhile is due at once.
 */
export class Pace {
  private readonly random: Random;
  private due: number;

  /** @param perSecond Infinity: at once */
  constructor(
    seed: number,
    private readonly perSecond: number,
    private readonly rhythm: Rhythm = () => 1,
    private readonly now: () => number = Date.now,
  ) {
    this.random = new Random(seed, chanceOfPace);
    this.due = now();
  }

  /** Waits until the next call begins. @returns false if the signal ends it all before */
  async next(signal: AbortSignal): Promise<boolean> {
    if (signal.aborted) return false;
    if (this.perSecond === Number.POSITIVE_INFINITY) return true;
    this.due += 1000 * this.random.wait(1 / (this.perSecond * this.rhythm(new Date(this.due))));
    return await pause(this.due - this.now(), signal);
  }
}

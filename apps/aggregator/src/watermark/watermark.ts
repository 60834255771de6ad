import type { Extent } from '../positions/log-extents.js';
import { positionOf } from '../positions/positions.js';

interface Sample {
  readonly time: Date;
  readonly extents: readonly Extent[];
}

const mostSamples = 2_000;

/**
 * Finds how far the tables are complete: the latest time whose end offsets have all been reached. A time is
 * taken before its end offsets are asked for, so whatever was acknowledged before that time is below them.
 */
export class Watermark {
  private samples: Sample[] = [];

  /** @param time taken before the end offsets */
  observe(time: Date, extents: readonly Extent[]): void {
    this.samples.push({ time, extents });
    // Far behind for long: fewer samples tell the same, a little later.
    if (this.samples.length > mostSamples) this.samples = this.samples.filter((_, index) => index % 2 === 1);
  }

  /**
   * @param positions how far each partition has been stored, by name
   * @returns the time through which the tables are complete; undefined if no later one is known than before
   */
  advance(positions: ReadonlyMap<string, bigint>): Date | undefined {
    const reached = this.samples.findLastIndex(({ extents }) =>
      extents.every((extent) => extent.end <= positionOf(extent, positions)),
    );
    const sample = this.samples[reached];
    this.samples = this.samples.slice(reached + 1);
    return sample?.time;
  }
}

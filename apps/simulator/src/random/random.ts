import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { skipN } from 'pure-rand/utils/skipN';

/** Spreads neighbouring numbers over all of 32 bits: the finalizer of MurmurHash3. */
function mix(n: number): number {
  let h = n | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** Something that happens with a weight, in any unit. */
export type Weighted<T> = readonly (readonly [T, number])[];

const totals = new WeakMap<Weighted<unknown>, number>();

/** Of all weights, added up once for each list: a past picks from the same few a million times. */
function totalOf(choices: Weighted<unknown>): number {
  const known = totals.get(choices);
  if (known !== undefined) return known;
  const total = choices.reduce((sum, [, weight]) => sum + weight, 0);
  totals.set(choices, total);
  return total;
}

/**
 * Chance, the same whenever it is made from the same numbers: `new Random(seed, 17)` is the 17th thing's own chance,
 * whatever happened to the others and in whatever order.
 */
export class Random {
  private readonly generator;

  constructor(...path: readonly number[]) {
    this.generator = xoroshiro128plus(path.reduce((hash, n) => mix(hash ^ mix(n + 0x9e3779b9)), 0));
    skipN(this.generator, 4);
  }

  /** At least 0, less than 1. */
  share(): number {
    return uniformFloat64(this.generator);
  }

  /** Whole, at least 0, less than `n`. */
  below(n: number): number {
    return Math.floor(this.share() * n);
  }

  /** True in `share` of all cases. */
  happens(share: number): boolean {
    return this.share() < share;
  }

  pick<T>(choices: Weighted<T>): T {
    let left = this.share() * totalOf(choices);
    for (const [choice, weight] of choices) {
      left -= weight;
      if (left < 0) return choice;
    }
    const last = choices.at(-1);
    if (!last) throw new RangeError('nothing to pick from');
    return last[0];
  }

  /** Around 0, with a standard deviation of 1 (Box and Muller). */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.share())) * Math.cos(2 * Math.PI * this.share());
  }

  /** As often above `median` as below; `spread` is the standard deviation of the logarithm. */
  logNormal(median: number, spread: number): number {
    return median * Math.exp(spread * this.normal());
  }

  /** Time until the next of many independent things that happen once in `mean` on average. */
  wait(mean: number): number {
    return -mean * Math.log(1 - this.share());
  }
}

import type { Numbers, PoolNumber } from './numbers.js';
import { spread } from './spread.js';

/** Not assigned to any country (ITU-T E.164): nobody is ever rung. */
const countryCallingCode = '+999';

const digits = 8;

/** Numbers that belong to nobody, spread over regions by weight: the first so many are of the first region, and so on. */
export class InventedNumbers implements Numbers {
  /** The first index past each region. */
  private readonly ends: { readonly region: string; readonly end: number }[] = [];

  /** @param regions where there is none, the region is unknown */
  constructor(
    readonly size: number,
    regions: readonly { readonly code: string; readonly weight: number }[],
  ) {
    const shares = spread(
      size,
      regions.map(({ weight }) => weight),
    );
    let end = 0;
    regions.forEach(({ code }, at) => {
      end += shares[at] ?? 0;
      this.ends.push({ region: code, end });
    });
  }

  at(index: number): PoolNumber {
    if (!Number.isInteger(index) || index < 0 || index >= this.size)
      throw new RangeError('there is no such number in the pool');
    const region = this.ends.find(({ end }) => index < end)?.region ?? 'unknown';
    return { number: `${countryCallingCode}${String(index).padStart(digits, '0')}`, region };
  }
}

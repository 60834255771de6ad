import {
  type Found,
  findEach,
  type Group,
  groupOf,
  type Numbers,
  type PoolNumber,
  type Range,
  type Rule,
} from './numbers.js';
import { spread } from './spread.js';

/** Not assigned to any country (ITU-T E.164): nobody is ever rung. */
const countryCallingCode = '+999';

const digits = 8;

/** Rules that are looked up between two turns of others. */
const rulesAtATime = 1000;

/** A region, and its share of the pool in any unit. */
export interface WeightedRegion {
  readonly code: string;
  readonly weight: number;
  readonly timeZone: string;
}

interface Stretch {
  readonly region: string;
  readonly zone: string;
  readonly first: number;
  readonly end: number;
}

/** Numbers that belong to nobody, spread over regions by weight; the regions of a time zone stand together. */
export class InventedNumbers implements Numbers {
  readonly groups: readonly Group[];
  private readonly stretches: readonly Stretch[];

  /** @param regions where there is none, the region is unknown @param zone of an unknown region */
  constructor(
    readonly size: number,
    regions: readonly WeightedRegion[],
    zone = 'UTC',
  ) {
    const places = regions.length > 0 ? regions : [{ code: 'unknown', weight: 1, timeZone: zone }];
    this.stretches = stretchesOf(size, places);
    this.groups = [...new Set(this.stretches.map((each) => each.zone))].map((each, id) => {
      const within = this.stretches.filter((stretch) => stretch.zone === each);
      const first = within[0]?.first ?? 0;
      return { id, zone: each, first, size: (within.at(-1)?.end ?? 0) - first };
    });
  }

  at(index: number): PoolNumber {
    groupOf(this.groups, index);
    const region = this.stretches.find(({ end }) => index < end)?.region ?? 'unknown';
    return { number: `${countryCallingCode}${String(index).padStart(digits, '0')}`, region };
  }

  find(rule: Rule): readonly Range[] {
    const [from, to] = this.boundsOf(rule);
    return this.groups.flatMap((group) => {
      const [first, end] = [Math.max(from, group.first), Math.min(to, group.first + group.size)];
      return first < end ? [{ first, end, group: group.id }] : [];
    });
  }

  findAll(rules: readonly Rule[]): Iterable<Found> {
    return findEach(this, rules, rulesAtATime);
  }

  private boundsOf({ kind, value }: Rule): readonly [number, number] {
    if (kind === 'index') return [value, value + 1];
    if (kind === 'region') {
      const stretch = this.stretches.find(({ region }) => region === value);
      return stretch ? [stretch.first, stretch.end] : [0, 0];
    }
    if (countryCallingCode.startsWith(value)) return kind === 'prefix' ? [0, this.size] : [0, 0];
    const rest = value.slice(countryCallingCode.length);
    if (!value.startsWith(countryCallingCode) || rest.length > digits) return [0, 0];
    if (kind === 'number' && rest.length < digits) return [0, 0];
    const width = 10 ** (digits - rest.length);
    return [Number(rest) * width, (Number(rest) + 1) * width];
  }
}

function stretchesOf(size: number, regions: readonly WeightedRegion[]): Stretch[] {
  const zones = [...new Set(regions.map(({ timeZone }) => timeZone))];
  const sorted = zones.flatMap((zone) => regions.filter(({ timeZone }) => timeZone === zone));
  const shares = spread(
    size,
    sorted.map(({ weight }) => weight),
  );
  let end = 0;
  return sorted.map(({ code, timeZone }, at) => {
    const first = end;
    end += shares[at] ?? 0;
    return { region: code, zone: timeZone, first, end };
  });
}

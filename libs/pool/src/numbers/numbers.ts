/** A telephone number of the pool. */
export interface PoolNumber {
  /** E.164, such as `+99900000042`. Only its volunteer may ever see it: no event, log or table holds it. */
  readonly number: string;
  /** ISO 3166-2, or `unknown`. */
  readonly region: string;
}

/** Numbers that stand together, and where clocks show the same. */
export interface Group {
  readonly id: number;
  /** IANA time zone. */
  readonly zone: string;
  /** Index of the first one. */
  readonly first: number;
  readonly size: number;
}

/** Indices of a group that follow each other. */
export interface Range {
  readonly first: number;
  /** Past the last one. */
  readonly end: number;
  readonly group: number;
}

/** Whom not to call: a number (E.164), all that begin alike, or a region. */
export type Rule =
  | { readonly kind: 'number' | 'prefix' | 'region'; readonly value: string }
  /** A number of the pool, by its index. */
  | { readonly kind: 'index'; readonly value: number };

/** Some of what a list of rules speaks of. */
export interface Found {
  readonly ranges: readonly Range[];
  /** How much of the list was looked up so far; 0 to 1. */
  readonly share: number;
}

/**
 * The numbers of a campaign, counted from 0. An index means the same number for ever; more may be added behind.
 * The order in which they are called is not theirs to decide.
 */
export interface Numbers {
  readonly size: number;
  /** In the order of their indices, without gaps. */
  readonly groups: readonly Group[];
  /** @param index 0 to `size` - 1 */
  at(index: number): PoolNumber;
  /** Where the numbers are that a rule speaks of. */
  find(rule: Rule): readonly Range[];
  /** The same for many rules, in no order; in portions of some milliseconds, so that others get a turn between them. */
  findAll(rules: readonly Rule[]): Iterable<Found>;
}

/** Rules that are looked up one by one, in portions. */
export function* findEach(numbers: Pick<Numbers, 'find'>, rules: readonly Rule[], atATime: number): Generator<Found> {
  for (let first = 0; first < rules.length; first += atATime) {
    const portion = rules.slice(first, first + atATime);
    yield {
      ranges: portion.flatMap((rule) => numbers.find(rule)),
      share: Math.min((first + atATime) / rules.length, 1),
    };
  }
}

/** The one group an index is in. @throws RangeError if there is none */
export function groupOf(groups: readonly Group[], index: number): Group {
  const group = groups.findLast(({ first }) => first <= index);
  if (group && Number.isInteger(index) && index >= 0 && index < group.first + group.size) return group;
  throw new RangeError('there is no such number in the pool');
}

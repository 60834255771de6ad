import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Found, findEach, type Group, type Numbers, type PoolNumber, type Range, type Rule } from './numbers.js';
import { Segment } from './segments/segment.js';
import { segmentName } from './segments/segment-format.js';

/** Digits of E.164, shortest and longest. */
const [fewest, most] = [7, 15];

/** Rules that are no number, and are looked up one by one: a beginning of numbers takes hundreds of reads. */
const othersAtATime = 10;

/** The numbers that were loaded into a folder, file by file; more may come while we run. */
export class LoadedNumbers implements Numbers {
  private readonly segments: Segment[] = [];
  size = 0;
  groups: readonly Group[] = [];

  /** @param folder need not be there yet @throws PermanentError for a file that is damaged */
  constructor(private readonly folder: string) {
    this.refresh();
  }

  /** Opens the files that were added. */
  refresh(): void {
    for (;;) {
      const path = join(this.folder, segmentName(this.segments.length + 1));
      if (!existsSync(path)) return;
      const segment = new Segment(path, { numbers: this.size, groups: this.groups.length });
      this.segments.push(segment);
      this.size += segment.size;
      this.groups = [...this.groups, ...segment.groups];
    }
  }

  /** How many files there are. */
  get files(): number {
    return this.segments.length;
  }

  /** All numbers (digits of E.164), in portions. */
  *all(): Generator<readonly number[]> {
    for (const segment of this.segments) yield* segment.numbers();
  }

  close(): void {
    for (const segment of this.segments) segment.close();
  }

  at(index: number): PoolNumber {
    const segment = this.segments.findLast(({ groups }) => (groups[0]?.first ?? 0) <= index);
    if (!segment || !Number.isInteger(index) || index < 0) throw new RangeError('there is no such number in the pool');
    const { digits, region } = segment.at(index);
    return { number: `+${digits}`, region };
  }

  find(rule: Rule): readonly Range[] {
    if (rule.kind === 'region') return this.segments.flatMap((segment) => segment.inRegion(rule.value));
    if (rule.kind === 'index') {
      const group = this.groups.find(({ first, size }) => rule.value >= first && rule.value < first + size);
      return group ? [{ first: rule.value, end: rule.value + 1, group: group.id }] : [];
    }
    const digits = Number(rule.value.slice(1));
    if (rule.kind === 'number') return this.segments.flatMap((segment) => segment.between(digits, digits + 1));
    const widths = Array.from({ length: most - fewest + 1 }, (_, at) => fewest + at - (rule.value.length - 1));
    return widths
      .filter((width) => width >= 0)
      .flatMap((width) =>
        this.segments.flatMap((segment) => segment.between(digits * 10 ** width, (digits + 1) * 10 ** width)),
      );
  }

  *findAll(rules: readonly Rule[]): Generator<Found> {
    const numbers = rules.filter(({ kind }) => kind === 'number');
    const wanted = Float64Array.from(numbers, ({ value }) => Number(String(value).slice(1))).sort();
    const others = rules.filter(({ kind }) => kind !== 'number');
    const [first, rest] = [others.length / rules.length, wanted.length / rules.length];
    for (const { ranges, share } of findEach(this, others, othersAtATime)) yield { ranges, share: share * first };
    for (const [at, segment] of this.segments.entries())
      for (const { ranges, share } of segment.find(wanted))
        yield { ranges, share: first + (rest * (at + share)) / this.segments.length };
  }
}

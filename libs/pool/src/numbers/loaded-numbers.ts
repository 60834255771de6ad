import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Found, findEach, type Group, type Numbers, type PoolNumber, type Range, type Rule } from './numbers.js';
import { Segment } from './segments/segment.js';
import { segmentName } from './segments/segment-format.js';
import { type Spans, spansOfNumbers, spansOfPrefixes } from './segments/spans.js';

/** Rules that are made ready between two turns of others. A prefix stands for numbers of nine lengths. */
const [numbersAtATime, prefixesAtATime, othersAtATime] = [100_000, 2000, 10_000];

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
    const spans = (rule.kind === 'number' ? spansOfNumbers : spansOfPrefixes)([rule.value]);
    return this.segments.flatMap((segment) => [...segment.find(spans)].flatMap(({ ranges }) => ranges));
  }

  *findAll(rules: readonly Rule[]): Generator<Found> {
    const numbers = rules.flatMap(({ kind, value }) => (kind === 'number' ? [value] : []));
    const prefixes = rules.flatMap(({ kind, value }) => (kind === 'prefix' ? [value] : []));
    const others = rules.filter(({ kind }) => kind === 'region' || kind === 'index');
    let before = 0;
    for (const [count, found] of [
      [others.length, findEach(this, others, othersAtATime)],
      [numbers.length, this.findSpans(numbers, numbersAtATime, spansOfNumbers)],
      [prefixes.length, this.findSpans(prefixes, prefixesAtATime, spansOfPrefixes)],
    ] as const) {
      for (const { ranges, share } of found) yield { ranges, share: (before + share * count) / rules.length };
      before += count;
    }
  }

  /** Sorted, a list goes through the numbers once, however long it is. */
  private *findSpans(
    list: readonly string[],
    atATime: number,
    spansOf: (portion: readonly string[]) => Spans,
  ): Generator<Found> {
    for (let first = 0; first < list.length; first += atATime) {
      const portion = list.slice(first, first + atATime);
      const spans = spansOf(portion);
      for (const [at, segment] of this.segments.entries())
        for (const { ranges, share } of segment.find(spans))
          yield { ranges, share: (first + (portion.length * (at + share)) / this.segments.length) / list.length };
    }
  }
}

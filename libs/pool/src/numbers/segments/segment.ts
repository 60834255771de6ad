import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { PermanentError } from '#platform';
import type { Found, Group, Range } from '../numbers.js';
import { Search } from './search.js';
import { magic, numberBytes, type Place, readNumber, type SegmentHeader, segmentHeader } from './segment-format.js';
import type { Spans } from './spans.js';

interface Stretch extends Place {
  readonly group: number;
  readonly first: number;
}

const numbersAtATime = 65_536;

/** Where the numbers of a file stand in the pool: behind so many numbers and groups of the files before it. */
export interface Before {
  readonly numbers: number;
  readonly groups: number;
}

/** One file of numbers, read where it is needed: the operating system keeps in memory what it can. */
export class Segment {
  readonly size: number;
  readonly groups: readonly Group[];
  private readonly file: number;
  private readonly stretches: readonly Stretch[];
  private readonly start: number;
  /** Index of the first one in the pool. */
  private readonly first: number;
  private readonly bytes = Buffer.alloc(numberBytes);
  private readonly search: Search;

  /** @throws PermanentError for a file that is no list of numbers, or not a whole one */
  constructor(path: string, before: Before) {
    this.file = openSync(path, 'r');
    const { header, start } = readHeader(this.file, path);
    this.size = header.count;
    this.start = start;
    this.first = before.numbers;
    this.stretches = stretchesOf(header, before);
    this.groups = groupsOf(this.stretches);
    this.search = new Search((place, bytes) => this.read(place, bytes));
    if (fstatSync(this.file).size !== start + header.count * numberBytes)
      throw new PermanentError(`${path} is not whole: restore it from a backup`);
  }

  /** @param index in the pool */
  at(index: number): { digits: number; region: string } {
    const stretch = this.stretches.findLast(({ first }) => first <= index);
    if (!stretch || index >= stretch.first + stretch.count) throw new RangeError('there is no such number in the pool');
    return { digits: this.digitsAt(index), region: stretch.region };
  }

  /** Where the numbers are that spans have, in portions. */
  *find(spans: Spans): Generator<Found> {
    for (const [at, { first, count, group }] of this.stretches.entries()) {
      const start = first - this.first;
      for (const { places, share } of this.search.places(spans, start, start + count))
        yield {
          ranges: places.map(([from, to]) => ({ first: this.first + from, end: this.first + to, group })),
          share: (at + share) / this.stretches.length,
        };
    }
  }

  inRegion(region: string): Range[] {
    const found = this.stretches.filter((each) => each.region === region);
    return found.map(({ first, count, group }) => ({ first, end: first + count, group }));
  }

  /** All numbers, place by place, in portions. */
  *numbers(): Generator<readonly number[]> {
    const bytes = Buffer.alloc(numbersAtATime * numberBytes);
    for (let first = 0; first < this.size; first += numbersAtATime) {
      const count = Math.min(numbersAtATime, this.size - first);
      this.read(first, bytes.subarray(0, count * numberBytes));
      yield Array.from({ length: count }, (_, at) => readNumber(bytes, at * numberBytes));
    }
  }

  close(): void {
    closeSync(this.file);
  }

  private digitsAt(index: number): number {
    this.read(index - this.first, this.bytes);
    return readNumber(this.bytes);
  }

  /** The file's numbers from the so-manieth on. @returns how many bytes */
  private read(place: number, bytes: Buffer): number {
    return readSync(this.file, bytes, 0, bytes.length, this.start + place * numberBytes);
  }
}

function readHeader(file: number, path: string): { header: SegmentHeader; start: number } {
  const lead = Buffer.alloc(magic.length + 4);
  readSync(file, lead, 0, lead.length, 0);
  if (!lead.subarray(0, magic.length).equals(magic)) throw new PermanentError(`${path} is no list of numbers`);
  const json = Buffer.alloc(lead.readUInt32BE(magic.length));
  readSync(file, json, 0, json.length, lead.length);
  return { header: segmentHeader.parse(JSON.parse(json.toString())), start: lead.length + json.length };
}

function stretchesOf({ places }: SegmentHeader, before: Before): Stretch[] {
  let first = before.numbers;
  let group = before.groups - 1;
  let zone: string | undefined;
  return places.map((place) => {
    if (place.zone !== zone) group += 1;
    zone = place.zone;
    const stretch = { ...place, group, first };
    first += place.count;
    return stretch;
  });
}

function groupsOf(stretches: readonly Stretch[]): Group[] {
  const groups: Group[] = [];
  for (const { group, zone, first, count } of stretches) {
    const last = groups.at(-1);
    if (last?.id === group) groups[groups.length - 1] = { ...last, size: last.size + count };
    else groups.push({ id: group, zone, first, size: count });
  }
  return groups;
}

import { numberBytes, readNumber } from './segment-format.js';
import type { Spans } from './spans.js';

/** Numbers that are read together. */
const blockNumbers = 512;
/** Looked for between two turns of others: some milliseconds. */
const atATime = 10_000;

interface Found {
  /** From each first place up to its end. */
  readonly places: readonly (readonly [first: number, end: number])[];
  /** How much was looked for so far; 0 to 1. */
  readonly share: number;
}

/** Looks for numbers where they ascend, a block of the file at a time: who asks in ascending order reads each block once. */
export class Search {
  private block = Buffer.alloc(0);
  private blockFirst = 0;

  /** @param read fills the bytes with the file's numbers from the so-manieth on, as far as there are any @returns how many bytes */
  constructor(private readonly read: (first: number, bytes: Buffer) => number) {}

  /**
   * The first place whose number is not below; what is near `from` is found soonest.
   *
   * @param from to `end`: numbers ascend there
   */
  placeOf(digits: number, from: number, end: number): number {
    let low = from;
    let step = 1;
    for (; low + step <= end && this.at(low + step - 1) < digits; step *= 2) low += step;
    let high = Math.min(low + step - 1, end);
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (this.at(middle) < digits) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Where the numbers are that spans have, in portions. @param first to `end`: numbers ascend there */
  *places({ starts, ends }: Spans, first: number, end: number): Generator<Found> {
    let place = first;
    for (let portion = 0; portion < starts.length && place < end; portion += atATime) {
      const places: [number, number][] = [];
      for (let at = portion; at < Math.min(portion + atATime, starts.length) && place < end; at += 1) {
        const from = this.placeOf(starts[at] as number, place, end);
        place = this.placeOf(ends[at] as number, from, end);
        if (from < place) places.push([from, place]);
      }
      yield { places, share: Math.min((portion + atATime) / starts.length, 1) };
    }
  }

  private at(place: number): number {
    const offset = (place - this.blockFirst) * numberBytes;
    if (offset >= 0 && offset < this.block.length) return readNumber(this.block, offset);
    this.blockFirst = place - (place % blockNumbers);
    const bytes = Buffer.allocUnsafe(blockNumbers * numberBytes);
    this.block = bytes.subarray(0, this.read(this.blockFirst, bytes));
    return readNumber(this.block, (place - this.blockFirst) * numberBytes);
  }
}

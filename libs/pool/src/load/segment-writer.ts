import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { magic, numberBytes, type SegmentHeader, writeNumber } from '../numbers/segments/segment-format.js';

const numbersAtATime = 65_536;

/** Writes a file of numbers; it bears its name only when it is whole and on the disk. */
export class SegmentWriter {
  private readonly file: number;
  private readonly draft: string;

  constructor(
    private readonly path: string,
    header: SegmentHeader,
  ) {
    this.draft = `${path}.draft`;
    this.file = openSync(this.draft, 'w', 0o600);
    const json = Buffer.from(JSON.stringify(header));
    const length = Buffer.alloc(4);
    length.writeUInt32BE(json.length);
    writeSync(this.file, Buffer.concat([magic, length, json]));
  }

  /** @param numbers of the next place, ascending */
  add(numbers: Float64Array): void {
    for (let first = 0; first < numbers.length; first += numbersAtATime) {
      const portion = numbers.subarray(first, first + numbersAtATime);
      const bytes = Buffer.alloc(portion.length * numberBytes);
      portion.forEach((number, at) => void writeNumber(bytes, at * numberBytes, number));
      writeSync(this.file, bytes);
    }
  }

  finish(): void {
    fsyncSync(this.file);
    closeSync(this.file);
    renameSync(this.draft, this.path);
    const folder = openSync(dirname(this.path), 'r');
    fsyncSync(folder);
    closeSync(folder);
  }
}

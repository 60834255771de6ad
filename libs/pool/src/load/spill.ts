import { closeSync, fdatasyncSync, ftruncateSync, mkdirSync, openSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const bufferedNumbers = 8192;

interface Bucket {
  readonly file: number;
  readonly buffer: Float64Array;
  used: number;
  bytes: number;
}

/** Numbers (up to 2^53), divided into files by a bucket each: what does not fit into memory is sorted bucket by bucket. */
export class Spill {
  private readonly buckets: Bucket[] = [];

  /** @param lengths of the files, in bytes, as they were known to be whole; what stands behind is cut off */
  constructor(
    private readonly folder: string,
    private readonly name: string,
    lengths: readonly number[],
  ) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (const bytes of lengths) this.addBucket(bytes);
  }

  addBucket(bytes = 0): void {
    const file = openSync(this.pathOf(this.buckets.length), 'a', 0o600);
    ftruncateSync(file, bytes);
    this.buckets.push({ file, buffer: new Float64Array(bufferedNumbers), used: 0, bytes });
  }

  add(bucket: number, value: number): void {
    const into = this.buckets[bucket] as Bucket;
    into.buffer[into.used] = value;
    into.used += 1;
    if (into.used === bufferedNumbers) flush(into);
  }

  /** The lengths of the files, when all of it is on the disk. */
  checkpoint(): number[] {
    const lengths = this.lengths();
    for (const { file } of this.buckets) fdatasyncSync(file);
    return lengths;
  }

  /** Lengths of the files, in bytes, with all that was added. */
  lengths(): number[] {
    for (const bucket of this.buckets) flush(bucket);
    return this.buckets.map(({ bytes }) => bytes);
  }

  /** What is in a bucket, in ascending order. */
  sorted(bucket: number): Float64Array {
    const from = this.buckets[bucket] as Bucket;
    flush(from);
    const values = new Float64Array(from.bytes / 8);
    const file = openSync(this.pathOf(bucket), 'r');
    readSync(file, new Uint8Array(values.buffer));
    closeSync(file);
    return values.sort();
  }

  close(): void {
    for (const { file } of this.buckets) closeSync(file);
  }

  private pathOf(bucket: number): string {
    return join(this.folder, `${this.name}-${bucket}`);
  }
}

function flush(bucket: Bucket): void {
  if (bucket.used === 0) return;
  const bytes = new Uint8Array(bucket.buffer.buffer, 0, bucket.used * 8);
  writeSync(bucket.file, bytes);
  bucket.bytes += bytes.length;
  bucket.used = 0;
}

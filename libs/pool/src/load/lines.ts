import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';

/** Some lines of a file, whole. */
export interface Lines {
  readonly lines: readonly string[];
  /** Bytes, unpacked, up to the end of the last of these lines. */
  readonly end: number;
}

export interface LineReader {
  readonly lines: AsyncGenerator<Lines>;
  /** 0 to 1: how much of the file was read. */
  readonly share: () => number;
}

const chunkBytes = 1 << 20;

/**
 * Reads a file, packed by gzip or not, in portions.
 *
 * @param from bytes, unpacked, that were read before: the beginning of a line
 */
export async function readLines(path: string, from = 0): Promise<LineReader> {
  const file = await open(path);
  const { size } = await file.stat();
  const lead = Buffer.alloc(2);
  await file.read(lead, 0, 2, 0);
  await file.close();
  const isPacked = lead[0] === 0x1f && lead[1] === 0x8b;
  const stored = createReadStream(path, { start: isPacked ? 0 : from, highWaterMark: chunkBytes });
  const read = () => stored.bytesRead + (isPacked ? 0 : from);
  // Packed, there is no way to a place but through what stands before it.
  const chunks = isPacked ? skip(stored.pipe(createGunzip({ chunkSize: chunkBytes })), from) : stored;
  return { lines: split(chunks, from), share: () => (size === 0 ? 1 : read() / size) };
}

async function* skip(chunks: AsyncIterable<Buffer>, bytes: number): AsyncGenerator<Buffer> {
  let left = bytes;
  for await (const chunk of chunks) {
    if (chunk.length > left) yield chunk.subarray(left);
    left = Math.max(left - chunk.length, 0);
  }
}

async function* split(chunks: AsyncIterable<Buffer>, from: number): AsyncGenerator<Lines> {
  let end = from;
  let rest = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    const last = bytes.lastIndexOf(0x0a) + 1;
    rest = Buffer.from(bytes.subarray(last));
    if (last === 0) continue;
    end += last;
    yield { lines: bytes.toString('utf8', 0, last - 1).split('\n'), end };
  }
  if (rest.length > 0) yield { lines: [rest.toString('utf8')], end: end + rest.length };
}

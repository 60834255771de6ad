import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { PermanentError } from '#platform';

/** A file that is being read, unpacked if need be. */
export interface CsvFile {
  readonly content: Readable;
  /** Bytes on disk. */
  readonly size: number;
  /** Bytes on disk that have been read. */
  readonly bytesRead: () => number;
}

/** @throws PermanentError if it cannot be read */
export async function openCsvFile(path: string): Promise<CsvFile> {
  try {
    const { size } = await stat(path);
    const packed = createReadStream(path);
    const content = (await isGzip(path)) ? unpack(packed) : packed;
    return { content, size, bytesRead: () => packed.bytesRead };
  } catch (error) {
    throw new PermanentError(`${path} cannot be read: ${(error as Error).message}`, { cause: error });
  }
}

/** By its first bytes: RFC 1952, 2.3.1. */
async function isGzip(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return buffer.readUInt16BE() === 0x1f8b;
  } finally {
    await file.close();
  }
}

function unpack(packed: Readable): Readable {
  const content = createGunzip();
  pipeline(packed, content, (error) => {
    if (error) content.destroy(error);
  });
  return content;
}

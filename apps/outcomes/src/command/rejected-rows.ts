import { type FileHandle, open } from 'node:fs/promises';
import type { RejectedRow } from '../import/map/faults.js';

/** Keeps the rows that were not imported in a CSV file, which is made only if there are any. */
export class RejectedRows {
  private file: FileHandle | undefined;

  constructor(readonly path: string) {}

  async add({ line, field, reason }: RejectedRow): Promise<void> {
    this.file ??= await this.begin();
    await this.file.write(`${line},${quoted(field)},${quoted(reason)}\n`);
  }

  async close(): Promise<void> {
    await this.file?.close();
  }

  private async begin(): Promise<FileHandle> {
    const file = await open(this.path, 'w');
    await file.write('line,field,reason\n');
    return file;
  }
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

import { readFile } from 'node:fs/promises';
import { accessTo, PermanentError, Progress } from '#platform';
import { openCsvFile } from './csv-file.js';
import type { ImportOptions } from './options.js';
import { RejectedRows } from './rejected-rows.js';
import { sendImport } from './send-import.js';
import { summarize } from './summarize.js';

const mostShown = 20;

export interface Output {
  /** What was asked for. */
  readonly out: Pick<NodeJS.WriteStream, 'write'>;
  /** What is said meanwhile. */
  readonly progress: Pick<NodeJS.WriteStream, 'isTTY' | 'write'>;
}

/**
 * Imports a file, and tells of it.
 *
 * @returns the exit code
 * @throws PermanentError if it cannot be begun, or the connection breaks
 */
export async function importFile(options: ImportOptions, output: Output): Promise<number> {
  const mapping = await readMapping(options.mapping);
  const access = await accessTo({ ...options, command: 'import' });
  const { content, size, bytesRead } = await openCsvFile(options.file);
  const progress = new Progress(output.progress);
  const rejected = new RejectedRows(options.rejected);
  let shown = 0;
  try {
    for await (const line of sendImport(access, { campaign: options.campaign, mapping, content })) {
      if (line.type === 'progress')
        progress.show({ share: bytesRead() / Math.max(size, 1), count: line.rows, unit: 'rows' });
      else progress.clear();
      if (line.type === 'summary' || line.type === 'failed') return summarize(line, rejected.path, output.out);
      if (line.type !== 'rejected') continue;
      await rejected.add(line);
      shown += 1;
      if (shown <= mostShown) output.out.write(`line ${line.line}: ${line.field}: ${line.reason}\n`);
    }
    throw new PermanentError('The answer ended before the import did. Importing again is safe.');
  } finally {
    content.destroy();
    await rejected.close();
  }
}

async function readMapping(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new PermanentError(`${path} cannot be read: ${(error as Error).message}`, { cause: error });
  }
}

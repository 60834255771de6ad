import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PermanentError } from '#platform';
import { Columns } from './columns.js';
import { readLines } from './lines.js';
import type { LoadOptions, LoadSummary } from './load-options.js';
import { mergeSpilled } from './merge-spilled.js';
import { PhoneReader } from './phone-reader.js';
import { type PlaceName, Places } from './places.js';
import { RejectedLines } from './rejected-lines.js';
import { bucketCount, packedKey } from './sort-key.js';
import { Spill } from './spill.js';

/** How far reading has come, so that it goes on there after a kill. */
interface State {
  readonly file: { readonly size: number; readonly changed: number };
  readonly header: string;
  readonly end: number;
  readonly rows: number;
  readonly rejected: number;
  readonly rejectedBytes: number;
  readonly lengths: readonly number[];
  readonly places: readonly PlaceName[];
}

const rowsBetweenCheckpoints = 1_000_000;

/** Adds the numbers of a file to a campaign's. @throws PermanentError if the file is no list of numbers */
export async function loadNumbers(options: LoadOptions): Promise<LoadSummary> {
  const work = join(options.folder, 'loading');
  mkdirSync(work, { recursive: true, mode: 0o700 });
  const state = await spillFile(options, work);
  const summary = mergeSpilled(options, work, state);
  rmSync(work, { recursive: true });
  return { ...summary, rejectedFile: rejectedFileOf(options.folder) };
}

async function spillFile(options: LoadOptions, work: string): Promise<State> {
  const { size, mtimeMs } = statSync(options.file);
  const file = { size, changed: mtimeMs };
  const known = readState(work);
  const isSame = known?.file.size === file.size && known.file.changed === file.changed;
  if (known && !isSame)
    throw new PermanentError(
      `Another file is half loaded. Load that one again, or remove ${work} to give it up; nothing of it is in the pool.`,
    );
  let state: State = known ?? {
    ...{ file, header: '', end: 0, rows: 0, rejected: 0, rejectedBytes: 0, places: [] },
    lengths: Array<number>(bucketCount).fill(0),
  };
  const spill = new Spill(work, 'bucket', state.lengths);
  const places = new Places(options.regions, options.zone, state.places);
  const rejected = new RejectedLines(rejectedFileOf(options.folder), state.rejected, state.rejectedBytes);
  const phones = new PhoneReader(options.country);
  let columns = state.header === '' ? undefined : Columns.of(state.header);
  let { header, rows } = state;
  const { lines: portions, share } = await readLines(options.file, state.end);
  try {
    for await (const { lines, end } of portions) {
      for (const line of lines) {
        if (!columns) {
          columns = Columns.of(line);
          header = line;
          continue;
        }
        rows += 1;
        const row = columns.read(line);
        const digits = phones.read(row.number);
        const place = typeof digits === 'number' ? places.find(row.region, row.zone) : digits;
        // The header is line 1.
        if (typeof digits !== 'number' || typeof place !== 'number') rejected.add(rows + 1, String(place));
        else spill.add(digits % bucketCount, packedKey(digits, place));
      }
      options.progress({ step: 'read', share: share(), rows });
      if (rows - state.rows < rowsBetweenCheckpoints && !options.signal?.aborted) continue;
      const { count, bytes } = rejected.checkpoint();
      state = {
        file,
        header,
        end,
        rows,
        rejected: count,
        rejectedBytes: bytes,
        lengths: spill.checkpoint(),
        places: places.names,
      };
      writeState(work, state);
      options.signal?.throwIfAborted();
    }
    if (!columns) throw new PermanentError(`${options.file} is empty.`);
    const { count, bytes } = rejected.checkpoint();
    return {
      file,
      header,
      end: 0,
      rows,
      rejected: count,
      rejectedBytes: bytes,
      lengths: spill.lengths(),
      places: places.names,
    };
  } finally {
    spill.close();
    rejected.close();
  }
}

export const rejectedFileOf = (folder: string): string => join(folder, 'rejected.csv');

function readState(work: string): State | undefined {
  const path = join(work, 'state.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as State) : undefined;
}

function writeState(work: string, state: State): void {
  const draft = join(work, 'state.draft');
  writeFileSync(draft, JSON.stringify(state), { mode: 0o600 });
  renameSync(draft, join(work, 'state.json'));
}

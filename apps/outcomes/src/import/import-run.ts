import { Logger } from '@nestjs/common';
import type { Faulty, RejectedRow } from './map/faults.js';
import { batchesOf } from './read/batches.js';
import type { CsvRow } from './read/csv-rows.js';
import { oneAhead } from './read/one-ahead.js';
import { failureReason } from './report/failure-reason.js';
import type { Counts, ReportLine } from './report/report-line.js';

const rowsOfBatch = 5_000;

/** How a row counts once it is durable, or why it was not taken. */
export type Taken = keyof Counts | RejectedRow;

/** Where rows go that have been understood. */
export interface Destination<T> {
  /** Resolves when they are durable. @returns of each row, in order, what came of it */
  take(rows: readonly T[]): Promise<readonly Taken[]>;
  /** After the last row. */
  end?(): Promise<void>;
}

export interface ImportRunOptions<T> {
  /** Without the header. */
  readonly rows: AsyncIterable<CsvRow>;
  readonly map: (row: CsvRow) => Faulty<T>;
  readonly destination: Destination<T>;
  /** Bytes of the file read so far. */
  readonly bytesRead: () => number;
  readonly signal: AbortSignal;
}

/** A row, and what it was read as. */
interface ReadRow<T> {
  readonly lastLine: number;
  readonly result: Faulty<T>;
}

/** One import, from its first row to its summary. */
export class ImportRun<T extends object> {
  private readonly logger = new Logger(ImportRun.name);
  private readonly counts: Counts = { accepted: 0, corrected: 0, unchanged: 0, rejected: 0 };
  private rows = 0;
  private safeThroughLine = 1;

  constructor(private readonly options: ImportRunOptions<T>) {}

  /** Imports, and tells of it line by line. A batch of rows is told of when it is durable. */
  async *report(): AsyncGenerator<ReportLine> {
    try {
      for await (const batch of oneAhead(batchesOf(this.read(), rowsOfBatch))) {
        for (const row of await this.import(batch)) yield { type: 'rejected', ...row };
        yield { type: 'progress', rows: this.rows, bytes: this.options.bytesRead() };
      }
      await this.options.destination.end?.();
      yield { type: 'summary', ...this.counts };
    } catch (error) {
      yield this.failed(this.options.signal.aborted ? this.options.signal.reason : error);
    }
  }

  /** One by one as they come, so that whoever reports an outcome meanwhile does not wait for a whole batch. */
  private async *read(): AsyncGenerator<ReadRow<T>> {
    for await (const row of this.options.rows) yield { lastLine: row.lastLine, result: this.options.map(row) };
  }

  /** @returns the rows that were rejected, in the order of the file */
  private async import(batch: readonly ReadRow<T>[]): Promise<RejectedRow[]> {
    const good = batch.flatMap(({ result }) => (isRejected(result) ? [] : [result]));
    const taken = (await this.options.destination.take(good)).values();
    const all = batch.map(({ result }) => (isRejected(result) ? result : (taken.next().value as Taken)));
    const rejected = all.filter((each) => typeof each !== 'string');
    for (const each of all) this.counts[typeof each === 'string' ? each : 'rejected'] += 1;
    this.rows += batch.length;
    this.safeThroughLine = batch.at(-1)?.lastLine ?? this.safeThroughLine;
    return rejected;
  }

  private failed(error: unknown): ReportLine {
    const reason = failureReason(error);
    if (reason === undefined) this.logger.error(error);
    const { safeThroughLine, counts } = this;
    return {
      type: 'failed',
      reason: `${reason ?? 'Something failed that we did not foresee; it has been logged.'} Rows up to line ${safeThroughLine} are done; importing the whole file again is safe.`,
      safeThroughLine,
      ...counts,
    };
  }
}

const isRejected = <T extends object>(result: Faulty<T>): result is RejectedRow => 'reason' in result;

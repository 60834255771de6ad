import { Logger } from '@nestjs/common';
import type { Campaign } from '#platform';
import type { EventPublisher } from '../publish/event-publisher.js';
import type { KnownCall } from '../snapshots/known-call.js';
import type { Snapshots } from '../snapshots/snapshots.js';
import type { ImportCounts } from './count/import-counts.js';
import { NewCalls } from './count/new-calls.js';
import { decide } from './look-up/decide.js';
import type { RejectedRow } from './map/faults.js';
import type { MappedRow, RowMapper } from './map/row-mapper.js';
import { persist } from './publish/persist.js';
import { publishSteps } from './publish/publish-steps.js';
import { batchesOf } from './read/batches.js';
import type { CsvRow } from './read/csv-rows.js';
import { oneAhead } from './read/one-ahead.js';
import { failureReason } from './report/failure-reason.js';
import type { Counts, ReportLine } from './report/report-line.js';

const rowsOfBatch = 5_000;

/** Milliseconds that Kafka or figures may be gone. */
const patience = 30_000;

export interface ImportRunOptions {
  readonly campaign: Campaign;
  /** Without the header. */
  readonly rows: AsyncIterable<CsvRow>;
  readonly map: RowMapper;
  readonly publisher: EventPublisher;
  readonly snapshots: Snapshots;
  readonly importCounts: ImportCounts;
  /** Bytes of the file read so far. */
  readonly bytesRead: () => number;
  readonly signal: AbortSignal;
}

/** A row, and what it was read as. */
interface ReadRow {
  readonly lastLine: number;
  readonly result: MappedRow | RejectedRow;
}

/** One import, from its first row to its summary. */
export class ImportRun {
  private readonly logger = new Logger(ImportRun.name);
  private readonly counts: Counts = { accepted: 0, corrected: 0, unchanged: 0, rejected: 0 };
  private readonly newCalls: NewCalls;
  private rows = 0;
  private safeThroughLine = 1;

  constructor(private readonly options: ImportRunOptions) {
    this.newCalls = new NewCalls(options.importCounts, options.campaign.id);
  }

  /** Imports, and tells of it line by line. A batch of rows is told of when it is durable. */
  async *report(): AsyncGenerator<ReportLine> {
    try {
      for await (const batch of oneAhead(batchesOf(this.read(), rowsOfBatch))) {
        for (const row of await this.import(batch)) yield { type: 'rejected', ...row };
        yield { type: 'progress', rows: this.rows, bytes: this.options.bytesRead() };
      }
      await this.count(0);
      yield { type: 'summary', ...this.counts };
    } catch (error) {
      yield this.failed(this.options.signal.aborted ? this.options.signal.reason : error);
    }
  }

  /** One by one as they come, so that whoever reports an outcome meanwhile does not wait for a whole batch. */
  private async *read(): AsyncGenerator<ReadRow> {
    for await (const row of this.options.rows) yield { lastLine: row.lastLine, result: this.options.map(row) };
  }

  /** @returns the rows that were rejected, in the order of the file */
  private async import(batch: readonly ReadRow[]): Promise<RejectedRow[]> {
    const { publisher, campaign, signal } = this.options;
    const mapped = batch.map(({ result }) => result).filter((result) => 'call' in result);
    const known = await this.lookUp(mapped.map(({ call }) => call.callId));
    const decided = batch.map(({ result }) =>
      'call' in result ? decide(result, known.get(result.call.callId)) : result,
    );
    const steps = decided.filter((each) => 'counts' in each);
    const rejected = decided.filter((each) => 'reason' in each);
    await this.count(steps.filter(({ isNew }) => isNew).length);
    await publishSteps(publisher, steps, campaign.timeZone, { milliseconds: patience, signal });
    for (const { counts } of steps) this.counts[counts] += 1;
    this.counts.rejected += rejected.length;
    this.rows += batch.length;
    this.safeThroughLine = batch.at(-1)?.lastLine ?? this.safeThroughLine;
    return rejected;
  }

  /** @param newCalls that are published next */
  private async count(newCalls: number): Promise<void> {
    const { signal } = this.options;
    await persist(() => this.newCalls.begin(newCalls), { milliseconds: patience, signal });
  }

  private async lookUp(callIds: readonly string[]): Promise<ReadonlyMap<string, KnownCall>> {
    const { snapshots, campaign, signal } = this.options;
    if (callIds.length === 0) return new Map();
    const find = () => snapshots.find(campaign.id, callIds, signal);
    return (await persist(find, { milliseconds: patience, signal })).calls;
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

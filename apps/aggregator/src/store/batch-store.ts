import { Injectable } from '@nestjs/common';
import { Counter, Histogram } from 'prom-client';
import { ClickHouse, RejectedByStore, RollupDays, RowBinaryWriter } from '#clickhouse';
import type { CallboardEvent } from '#events';
import type { Slice } from '#kafka';
import { type DeadLetter, deadLetterOf } from '../dead-letters/dead-letter.js';
import { DeadLetters } from '../dead-letters/dead-letters.js';
import type { DecodedBatch, Rows } from '../decode/decode-batch.js';
import { eventsOf, isAboutCall, isAboutVolunteer } from '../decode/decoded-event.js';
import { Continuity } from '../positions/continuity.js';
import { callColumns, writeCall } from '../rows/call-rows.js';
import { volunteerColumns, writeVolunteer } from '../rows/volunteer-rows.js';
import { insertBisecting } from './bisect.js';

const stored = new Counter({
  name: 'callboard_events_stored_total',
  help: 'Events inserted; one that is read again is counted again',
});
const seconds = new Histogram({
  name: 'callboard_batch_store_seconds',
  help: 'Time from the first insert of a batch to its positions',
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
});

/** A table that events go to. */
interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly takes: (event: CallboardEvent) => boolean;
  readonly write: (rows: RowBinaryWriter, event: never, version: bigint) => void;
}

const callTable: Table = { name: 'call_events', columns: callColumns, takes: isAboutCall, write: writeCall };
const volunteerTable: Table = {
  name: 'volunteers',
  columns: volunteerColumns,
  takes: isAboutVolunteer,
  write: writeVolunteer,
};

/** Steps 2 to 5 of ingestion. */
@Injectable()
export class BatchStore {
  private stored: Date | undefined;
  private imported: Date | undefined;

  constructor(
    private readonly clickhouse: ClickHouse,
    private readonly days: RollupDays,
    private readonly deadLetters: DeadLetters,
    private readonly continuity: Continuity,
  ) {}

  /**
   * When this process stored a batch the last time; undefined: not since it started. Kept nowhere else: beside the
   * offsets it would say when single calls were reported.
   */
  get lastStoredAt(): Date | undefined {
    return this.stored;
  }

  /** When there was an imported call among what was stored. */
  get lastImportedAt(): Date | undefined {
    return this.imported;
  }

  /** Durable when it resolves; may be called again with the same batch. @throws RetriableError */
  async store({ calls, volunteers, days, deadLetters, hasImported, slices }: DecodedBatch): Promise<void> {
    const stop = seconds.startTimer();
    const refused = [
      ...(await this.insert(callTable, calls, slices)),
      ...(await this.insert(volunteerTable, volunteers, slices)),
    ];
    await this.days.mark(days);
    await this.deadLetters.keep([...deadLetters, ...refused]);
    await this.continuity.advance(slices);
    this.stored = new Date();
    if (hasImported) this.imported = this.stored;
    stored.inc(calls.count + volunteers.count - refused.length);
    stop();
  }

  /** @returns the rows that ClickHouse refuses */
  private async insert(table: Table, { count, bytes }: Rows, slices: readonly Slice[]): Promise<DeadLetter[]> {
    if (count === 0) return [];
    try {
      await this.clickhouse.insertBinary(table.name, table.columns, bytes);
      return [];
    } catch (error) {
      if (!(error instanceof RejectedByStore)) throw error;
      return await this.insertBisecting(table, slices);
    }
  }

  /** Rare, so the events are read once more, and the ones at fault found by halving the batch. */
  private async insertBisecting(
    { name, columns, takes, write }: Table,
    slices: readonly Slice[],
  ): Promise<DeadLetter[]> {
    const events = eventsOf(slices).filter(({ event }) => takes(event));
    const refused = await insertBisecting(events, async (some) => {
      const rows = new RowBinaryWriter();
      for (const { event, version } of some) write(rows, event as never, version);
      await this.clickhouse.insertBinary(name, columns, rows.bytes());
    });
    return refused.map(({ item, message }) =>
      deadLetterOf(item.origin, { reason: 'rejected-by-store', detail: firstLine(message) }),
    );
  }
}

/** ClickHouse quotes the row from the second sentence on; a dead letter's detail shall contain no value. */
const firstLine = (message: string) => message.split(/[:\n]/, 1)[0] ?? '';

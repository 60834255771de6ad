import { Injectable } from '@nestjs/common';
import { Counter, Histogram } from 'prom-client';
import { ClickHouse, RollupDays } from '#clickhouse';
import { type DeadLetter, deadLetterOf } from '../dead-letters/dead-letter.js';
import { DeadLetters } from '../dead-letters/dead-letters.js';
import type { DecodedBatch } from '../decode/decode-batch.js';
import type { DecodedEvent } from '../decode/decoded-event.js';
import { Continuity } from '../positions/continuity.js';
import { insertBisecting } from './bisect.js';
import { callColumns, callRows } from './call-rows.js';
import { changedDays } from './changed-days.js';
import { volunteerColumns, volunteerRows } from './volunteer-rows.js';

const stored = new Counter({
  name: 'callboard_events_stored_total',
  help: 'Events inserted; one that is read again is counted again',
});
const seconds = new Histogram({
  name: 'callboard_batch_store_seconds',
  help: 'Time from the first insert of a batch to its positions',
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
});

/** Steps 2 to 5 of ingestion. */
@Injectable()
export class BatchStore {
  constructor(
    private readonly clickhouse: ClickHouse,
    private readonly days: RollupDays,
    private readonly deadLetters: DeadLetters,
    private readonly continuity: Continuity,
  ) {}

  /** Durable when it resolves; may be called again with the same batch. @throws RetriableError */
  async store({ calls, volunteers, deadLetters, slices }: DecodedBatch): Promise<void> {
    const stop = seconds.startTimer();
    const refused = [
      ...(await this.insert(calls, 'call_events', callColumns, callRows)),
      ...(await this.insert(volunteers, 'volunteers', volunteerColumns, volunteerRows)),
    ];
    await this.days.mark(changedDays(calls));
    await this.deadLetters.keep([...deadLetters, ...refused]);
    await this.continuity.advance(slices);
    stored.inc(calls.length + volunteers.length - refused.length);
    stop();
  }

  /** @returns the rows that ClickHouse refuses, each found by halving the batch */
  private async insert<D extends DecodedEvent>(
    events: readonly D[],
    table: string,
    columns: readonly string[],
    rows: (events: readonly D[]) => Buffer,
  ): Promise<DeadLetter[]> {
    const refused = await insertBisecting(events, (some) => this.clickhouse.insertBinary(table, columns, rows(some)));
    return refused.map(({ item, message }) =>
      deadLetterOf(item.origin, { reason: 'rejected-by-store', detail: firstLine(message) }),
    );
  }
}

/** ClickHouse quotes the row from the second sentence on; a dead letter's detail shall contain no value. */
const firstLine = (message: string) => message.split(/[:\n]/, 1)[0] ?? '';

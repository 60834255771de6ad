import { Injectable } from '@nestjs/common';
import { ClickHouse } from '#clickhouse';
import { notFound } from '#platform';
import { Freshness } from '../freshness/freshness.js';
import { callEventOf } from './call-event-of.js';
import type { HistoryAnswer } from './history.schema.js';
import { eventColumns, storedEvent } from './stored-event.js';

/** Tells how a call came to stand as it does. */
@Injectable()
export class CallHistory {
  constructor(
    private readonly clickhouse: ClickHouse,
    private readonly freshness: Freshness,
  ) {}

  /** @throws Problem 404 if no event of the call is known */
  async of(callId: string): Promise<HistoryAnswer> {
    const extent = await this.freshness.read();
    const rows = await this.clickhouse.select(
      storedEvent,
      `SELECT ${eventColumns} FROM call_events FINAL
       WHERE call_id = {callId:UUID}
       ORDER BY version
       SETTINGS do_not_merge_across_partitions_select_final = 1`,
      { callId },
    );
    if (rows.length === 0) throw notFound('callId', 'Nothing is known of this call.');
    return { callId, ...extent, events: rows.map(callEventOf) };
  }
}

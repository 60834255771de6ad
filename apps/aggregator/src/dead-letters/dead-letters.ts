import { Injectable, Logger } from '@nestjs/common';
import { Counter } from 'prom-client';
import { ClickHouse, RowBinaryWriter } from '#clickhouse';
import { type DeadLetter, type DeadLetterReason, deadLetterReasons } from './dead-letter.js';
import { thisHour } from './this-hour.js';

const columns = ['topic', 'partition', 'offset', 'sha256', 'record_key', 'value', 'reason', 'detail', 'first_seen'];

const counter = new Counter({
  name: 'callboard_dead_letters_total',
  help: 'Records that could not be counted, by reason; one that is read again is counted again',
  labelNames: ['reason'] as const,
});
for (const reason of deadLetterReasons) counter.inc({ reason }, 0);

/** Keeps what cannot be counted. Keeping the same record again changes nothing. */
@Injectable()
export class DeadLetters {
  private readonly logger = new Logger(DeadLetters.name);

  constructor(private readonly clickhouse: ClickHouse) {}

  /** Durable when it resolves. */
  async keep(letters: readonly DeadLetter[]): Promise<void> {
    if (letters.length === 0) return;
    await this.clickhouse.insertBinary('dead_letters', columns, rowsOf(letters));
    for (const { reason } of letters) counter.inc({ reason });
    this.logger.warn(`records that cannot be counted: ${summaryOf(letters)}`);
  }
}

function rowsOf(letters: readonly DeadLetter[]): Buffer {
  const firstSeen = thisHour();
  const rows = new RowBinaryWriter();
  for (const letter of letters) {
    rows.string(letter.topic);
    rows.uint16(letter.partition);
    rows.uint64(letter.offset);
    rows.fixed(letter.sha256);
    rows.blob(letter.key);
    rows.blob(letter.value);
    rows.string(letter.reason);
    rows.string(letter.detail);
    rows.uint32(firstSeen);
  }
  return rows.bytes();
}

function summaryOf(letters: readonly DeadLetter[]): string {
  const counts = new Map<DeadLetterReason, number>();
  for (const { reason } of letters) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([reason, count]) => `${count} ${reason}`).join(', ');
}

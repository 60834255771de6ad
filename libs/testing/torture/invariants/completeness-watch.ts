import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { ClickHouse } from '#clickhouse';
import { RetriableError } from '#platform';
import type { Ledger } from '../load/ledger.js';

const intervalMs = 250;

const watermark = z.object({ time: z.iso.datetime() });
const stored = z.object({ id: z.string() });

const completeThrough = "SELECT formatDateTime(max(complete_through), '%FT%T.%fZ', 'UTC') AS time FROM watermarks";
const storedEvents =
  "SELECT DISTINCT concat(toString(call_id), '.', lower(leftPad(hex(version), 16, '0'))) AS id FROM call_events";

/**
 * Looks all the time whether "complete through" is ever later than the truth: every event that somebody was told of
 * before that time must be in the tables. What they cannot be asked for, while ClickHouse is away, is not judged.
 */
export class CompletenessWatch {
  private readonly found = new Set<string>();
  private isOver = false;
  private watching: Promise<void> = Promise.resolve();

  constructor(
    private readonly clickhouse: ClickHouse,
    private readonly ledger: Ledger,
  ) {}

  start(): void {
    this.watching = this.watch();
  }

  async stop(): Promise<void> {
    this.isOver = true;
    await this.watching;
  }

  /** What was wrong since the last time it was asked. */
  take(): string[] {
    const found = [...this.found];
    this.found.clear();
    return found;
  }

  private async watch(): Promise<void> {
    for (; !this.isOver; await pause(intervalMs)) {
      try {
        await this.look();
      } catch (error) {
        if (!(error instanceof RetriableError))
          this.found.add(`completeness cannot be seen: ${(error as Error).message}`);
      }
    }
  }

  /** The time is read first: what is stored by then is stored when the events are read. */
  private async look(): Promise<void> {
    const [{ time } = { time: '' }] = await this.clickhouse.select(watermark, completeThrough);
    const due = this.ledger.notedBefore(Date.parse(time));
    if (due.length === 0) return;
    const ids = new Set((await this.clickhouse.select(stored, storedEvents)).map(({ id }) => id));
    for (const { id } of due) if (!ids.has(id)) this.found.add(`complete through ${time}, but without ${id}`);
  }
}

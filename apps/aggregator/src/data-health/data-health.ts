import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { ClickHouse, RollupDays } from '#clickhouse';
import { deadLetterReasons } from '../dead-letters/dead-letter.js';
import { LogExtents } from '../positions/log-extents.js';
import { Positions } from '../positions/positions.js';
import { BatchStore } from '../store/batch-store.js';
import type { DataHealthAnswer } from './data-health.schema.js';
import { partitionsOf } from './partitions.js';
import { ServiceStates } from './service-states.js';

const through = z.object({ complete_through: z.string().nullable() });
const reasonCount = z.object({ reason: z.enum(deadLetterReasons), count: z.coerce.number() });

const startedAt = new Date(Date.now() - performance.now()).toISOString();

/** How far the data goes, what waits, and who does not answer. What cannot be found out is null: nothing is guessed. */
@Injectable()
export class DataHealth {
  constructor(
    private readonly logs: LogExtents,
    private readonly positions: Positions,
    private readonly clickhouse: ClickHouse,
    private readonly days: RollupDays,
    private readonly batches: BatchStore,
    private readonly services: ServiceStates,
  ) {}

  /** Never fails: it says who did not answer. */
  async look(): Promise<DataHealthAnswer> {
    // The ends after the positions: what comes in between counts as not read yet, and no lag is below zero.
    const [tables, services] = await Promise.all([known(this.tables()), this.services.all()]);
    const extents = await known(this.logs.all());
    const asOf = new Date();
    const { completeThrough = null, deadLetters = null, waitingDays = null, positions } = tables.value ?? {};
    const partitions =
      extents.value && positions ? partitionsOf(extents.value, positions, this.clickhouse.database) : null;
    return {
      asOf: asOf.toISOString(),
      partitions,
      lag: partitions?.reduce((sum, { lag }) => sum + lag, 0) ?? null,
      completeThrough,
      behindSeconds:
        completeThrough === null ? null : Math.max(0, (asOf.getTime() - Date.parse(completeThrough)) / 1000),
      deadLetters,
      lastInsertAt: this.batches.lastStoredAt?.toISOString() ?? null,
      startedAt,
      waitingDays,
      services,
      unknown: [
        ...(extents.detail === undefined ? [] : [{ source: 'kafka' as const, detail: extents.detail }]),
        ...(tables.detail === undefined ? [] : [{ source: 'clickhouse' as const, detail: tables.detail }]),
      ],
    };
  }

  private async tables() {
    const [positions, [watermark], reasons, marks] = await Promise.all([
      this.positions.all(),
      this.clickhouse.select(through, 'SELECT maxOrNull(complete_through) AS complete_through FROM watermarks'),
      this.clickhouse.select(
        reasonCount,
        'SELECT reason, count() AS count FROM outstanding_dead_letters GROUP BY reason ORDER BY count DESC, reason',
      ),
      this.days.marks(),
    ]);
    const days = new Map(marks.map(({ campaign, assignedOn: day }) => [`${campaign} ${day}`, { campaign, day }]));
    const completeThrough = watermark?.complete_through ?? null;
    return {
      positions,
      completeThrough: completeThrough && `${completeThrough.replace(' ', 'T')}Z`,
      deadLetters: { outstanding: reasons.reduce((sum, { count }) => sum + count, 0), reasons },
      waitingDays: [...days.values()],
    };
  }
}

/** What was found, or why nothing was. */
async function known<T>(asked: Promise<T>): Promise<{ value?: T; detail?: string }> {
  try {
    return { value: await asked };
  } catch (error) {
    return { detail: error instanceof Error ? error.message : String(error) };
  }
}

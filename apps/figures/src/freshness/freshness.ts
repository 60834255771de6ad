import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { ClickHouse } from '#clickhouse';
import { instantOf } from './instants.js';
import { Schema } from './schema.js';

/** How far the figures of an answer go. */
export interface Extent {
  /** When the question was answered. */
  readonly asOf: string;
  /** Every event published before then is in the answer; null while nothing is known to be complete. */
  readonly completeThrough: string | null;
  /** Records that could not be counted, may belong into the answer, and have not been dealt with. */
  readonly deadLetters: number;
}

/** Milliseconds. */
const staleMs = 60_000;

/** Whether figures are complete only up to longer ago, so that they say nothing about the campaign as it is. */
export const isStale = ({ asOf, completeThrough }: Extent): boolean =>
  completeThrough === null || Date.parse(asOf) - Date.parse(completeThrough) > staleMs;

const row = z.object({ complete_through: z.string().nullable(), dead_letters: z.coerce.number() });

const statement = `
SELECT
  (SELECT maxOrNull(complete_through) FROM watermarks) AS complete_through,
  (SELECT count() FROM outstanding_dead_letters) AS dead_letters`;

/** Reads how far the tables go. Ask before reading the tables: what they say later is no less complete. */
@Injectable()
export class Freshness {
  constructor(
    private readonly clickhouse: ClickHouse,
    private readonly schema: Schema,
  ) {}

  async read(): Promise<Extent> {
    await this.schema.assertMigrated();
    const asOf = new Date().toISOString();
    const [found] = await this.clickhouse.select(row, statement);
    const completeThrough = found?.complete_through ?? null;
    return {
      asOf,
      completeThrough: completeThrough === null ? null : instantOf(completeThrough),
      deadLetters: found?.dead_letters ?? 0,
    };
  }
}

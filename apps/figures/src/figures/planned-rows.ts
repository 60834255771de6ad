import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { ClickHouse } from '#clickhouse';
import { compile, givesTheSame, type Plan } from '#metrics';

const rawRow = z.record(z.string(), z.unknown());

type RawRows = readonly z.infer<typeof rawRow>[];

/** Rows of all questions together: some 50 MB at most. */
const mostKept = 100_000;

/**
 * Runs the statements of plans. Rows of a generation never change, and a statement is sent the generations that it
 * reads: where it reads nothing else, its rows are kept. No clock and no guess decides whether they are still right: as
 * soon as a day changes, it is marked, and when it is counted, it has another generation.
 */
@Injectable()
export class PlannedRows {
  private readonly kept = new LRUCache<string, RawRows>({
    maxSize: mostKept,
    sizeCalculation: (rows) => rows.length + 1,
  });

  constructor(private readonly clickhouse: ClickHouse) {}

  /** @throws RetriableError ClickHouse cannot be asked just now */
  async read(plan: Plan): Promise<RawRows> {
    const { sql, parameters } = compile(plan);
    const select = async () => await this.clickhouse.select(rawRow, sql, parameters);
    if (!givesTheSame(plan)) return await select();
    const key = JSON.stringify([sql, parameters]);
    const known = this.kept.get(key);
    if (known) return known;
    const rows = await select();
    this.kept.set(key, rows);
    return rows;
  }
}

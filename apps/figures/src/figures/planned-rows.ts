import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { ClickHouse } from '#clickhouse';
import { type CompiledQuery, compile, isOfCallsAlone, type Plan, type RolledUpDay } from '#metrics';

const rawRow = z.record(z.string(), z.unknown());

type RawRows = readonly z.infer<typeof rawRow>[];

/** Rows of all questions together: some 50 MB at most. */
const mostKept = 100_000;

/**
 * Runs the statements of plans, and keeps their rows as long as the days stand as they stood. No clock and no guess
 * decides whether rows are still right: whoever changes calls marks their day, before anybody says that they are counted,
 * and a day that was counted again has another generation. So what is kept is as true as the rollups are.
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
    return await this.run(compile(plan), plan.days, isOfCallsAlone(plan));
  }

  /**
   * The same of a statement that no plan gives.
   *
   * @param days how they stood before
   * @param isOfCalls whether its rows depend on calls alone
   */
  async run({ sql, parameters }: CompiledQuery, days: readonly RolledUpDay[], isOfCalls: boolean): Promise<RawRows> {
    const select = async () => await this.clickhouse.select(rawRow, sql, parameters);
    if (!isOfCalls || days.some(({ isMarked }) => isMarked)) return await select();
    // Of a year, days alone are tens of kilobytes: as keys they would take far more room than the rows.
    const key = createHash('sha256')
      .update(JSON.stringify([sql, parameters, days]))
      .digest('base64');
    const known = this.kept.get(key);
    if (known) return known;
    const rows = await select();
    this.kept.set(key, rows);
    return rows;
  }
}

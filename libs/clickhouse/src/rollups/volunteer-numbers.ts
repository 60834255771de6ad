import { z } from 'zod';
import type { ClickHouse } from '../client/clickhouse.js';

const highestRow = z.object({ step: z.number(), number: z.number() });
const volunteerRow = z.object({ volunteer: z.string() });

const highest = `
SELECT max(step) AS step, maxIf(number, campaign = {campaign:String}) AS number FROM volunteer_numbers`;

const withoutNumber = `
SELECT DISTINCT volunteer FROM calls
WHERE campaign = {campaign:String} AND assigned_on IN {days:Array(Date)} AND volunteer != 0
  AND volunteer NOT IN (SELECT volunteer FROM volunteer_numbers WHERE campaign = {campaign:String})`;

/** Gives volunteers the numbers that stand for them in sets. A number once given never changes. */
export class VolunteerNumbers {
  constructor(private readonly clickhouse: ClickHouse) {}

  /**
   * Every volunteer who has calls of these days has a number then. Any number of processes may do this at once.
   *
   * @param days of assignment, UTC
   * @throws RetriableError
   */
  async give(campaign: string, days: readonly string[]): Promise<void> {
    for (;;) {
      // First: what is read after it is at least as new, and if it is newer, the step is taken.
      const [last = { step: 0, number: 0 }] = await this.clickhouse.select(highestRow, highest, { campaign });
      const volunteers = await this.clickhouse.select(volunteerRow, withoutNumber, { campaign, days });
      if (volunteers.length === 0) return;
      const step = last.step + 1;
      const rows = volunteers.map(({ volunteer }, n) => ({ campaign, volunteer, number: last.number + 1 + n, step }));
      await this.clickhouse.insert('volunteer_numbers', rows, {
        insert_deduplicate: 1,
        insert_deduplication_token: `step ${step}`,
        // In one block: all or nothing.
        max_insert_block_size: String(rows.length),
        min_insert_block_size_rows: String(rows.length),
      });
    }
  }
}

import { z } from 'zod';
import type { ClickHouse } from '#clickhouse';

const row = z.object({ assigned_on: z.string(), n: z.coerce.number() });

const sql = `
SELECT assigned_on, count() AS n FROM calls
WHERE campaign = {campaign:String} AND assigned_on >= {first:Date} AND assigned_on <= {last:Date}
GROUP BY assigned_on`;

/** How much there is to count on each day, about: versions of a call that have not been merged yet count, too. */
export class DaySizes {
  constructor(private readonly clickhouse: ClickHouse) {}

  /** @param days at least one, in order */
  async of(campaign: string, days: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.clickhouse.select(row, sql, { campaign, first: days[0], last: days.at(-1) });
    return new Map(rows.map(({ assigned_on, n }) => [assigned_on, n]));
  }
}

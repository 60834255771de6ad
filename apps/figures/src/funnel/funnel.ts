import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { ClickHouse } from '#clickhouse';
import { type Campaign, Campaigns } from '#platform';
import { type Extent, Freshness } from '../freshness/freshness.js';
import { alarmsOf, difference, type Sides } from './alarms.js';
import type { FunnelAnswer } from './funnel.schema.js';
import { becameStatement, beganStatement } from './funnel-sql.js';
import { ImportCounts } from './import-counts.js';

const count = z.coerce.number();
const beganRow = z.strictObject({
  handedOut: count,
  imported: count,
  orphans: count,
  counted: count,
  recounted: count,
  differing: count,
});
const becameRow = z.object({
  withOutcome: count,
  released: count,
  expired: count,
  retracted: count,
  open: count,
  overdue: count,
});

const dayMs = 86_400_000;
const minuteMs = 60_000;
/** Leases end some time after they may, and times are whole hours. */
const graceMs = dayMs;
/** The tables are written one after the other: a difference counts only if it stays. */
const looks = 3;
const betweenLooksMs = 1_000;
/** Older than this, and the figures are not complete. */
const staleMs = 5 * minuteMs;

/** How many calls began, and what became of them: two sides, counted apart, that must agree. */
@Injectable()
export class Funnel {
  constructor(
    private readonly clickhouse: ClickHouse,
    private readonly campaigns: Campaigns,
    private readonly freshness: Freshness,
    private readonly importCounts: ImportCounts,
  ) {}

  /**
   * Counts from scratch: see `SharedFunnel` for who looks.
   *
   * @throws Problem 404 for a campaign that there is not
   * @throws RetriableError ClickHouse cannot be asked just now
   */
  async of(id: string): Promise<FunnelAnswer> {
    const campaign = this.campaigns.require(id);
    const extent = await this.freshness.read();
    let found = await this.count(campaign, extent);
    for (let look = 1; look < looks && difference(found.sides) > 0; look++) {
      await pause(betweenLooksMs);
      found = await this.count(campaign, extent);
    }
    const { sides, pool } = found;
    const { began, became, imported } = sides;
    const imports = { accepted: imported.least, atMost: imported.most };
    const { timeZone } = campaign;
    const alarms = alarmsOf(sides, isComplete(extent));
    return { campaign: id, ...extent, timeZone, status: 'internal', began, became, pool, imports, alarms };
  }

  private async count({ id: campaign, lateWindowDays }: Campaign, { completeThrough }: Extent) {
    const due = Math.floor((Date.now() - lateWindowDays * dayMs - graceMs) / 1000);
    const [[began], [ended]] = await Promise.all([
      this.clickhouse.select(beganRow, beganStatement, {
        campaign,
        completeThrough: completeThrough?.replace('Z', '') ?? '1970-01-01 00:00:00',
      }),
      this.clickhouse.select(becameRow, becameStatement, { campaign, due }),
    ]);
    if (!began || !ended) throw new Error('a count without a group has one row');
    // After the events: whoever imports says so before.
    const imported = await this.importCounts.of(campaign, completeThrough);
    const { overdue, ...became } = ended;
    const { counted, recounted, differing, ...sums } = began;
    const sides: Sides = { began: sums, became, overdue, differing, imported };
    return { sides, pool: { counted, recounted } };
  }
}

function isComplete({ asOf, completeThrough }: Extent): boolean {
  return completeThrough !== null && Date.parse(asOf) - Date.parse(completeThrough) < staleMs;
}

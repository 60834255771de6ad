import { z } from 'zod';
import { type ClickHouse, Records } from '#clickhouse';
import { campaignId } from '#events';
import { type LedgerDay, ledgerEntry } from './ledger.js';

const keptDay = z.strictObject({
  campaign: campaignId,
  day: z.iso.date(),
  first: z.string().optional(),
  entries: z.array(ledgerEntry),
});

/** The days of ledgers, as they are kept: a record each. */
export class KeptDays {
  private readonly records: Records<z.infer<typeof keptDay>>;

  constructor(private readonly clickhouse: ClickHouse) {
    this.records = new Records(clickhouse, 'day-ledger', keptDay);
  }

  async of(campaign: string): Promise<Map<string, LedgerDay>> {
    const all = (await this.records.list()).filter(({ body }) => body.campaign === campaign);
    return new Map(all.map(({ revision, body: { day, first, entries } }) => [day, { revision, first, entries }]));
  }

  /** All of them or none. Durable when it resolves; doing it again changes nothing. */
  async put(campaign: string, days: ReadonlyMap<string, LedgerDay>): Promise<void> {
    const rows = [...days].map(([day, { revision, first, entries }]) =>
      this.records.row({ id: `${campaign}/${day}`, revision, body: { campaign, day, first, entries: [...entries] } }),
    );
    await this.clickhouse.insert('records', rows);
  }
}

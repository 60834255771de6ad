import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { ClickHouse, Records } from '#clickhouse';
import { type Campaign, Campaigns, PermanentError } from '#platform';

const zone = z.object({ timeZone: z.string() });
const one = z.object({ found: z.number() });

/** Refuses to start with a campaign whose time zone was changed after its first event: its days would shift. */
@Injectable()
export class ZoneGuard implements OnModuleInit {
  private readonly zones: Records<z.infer<typeof zone>>;

  constructor(
    private readonly clickhouse: ClickHouse,
    private readonly campaigns: Campaigns,
  ) {
    this.zones = new Records(clickhouse, 'campaign-zone', zone);
  }

  async onModuleInit(): Promise<void> {
    await Promise.all(this.campaigns.all().map((campaign) => this.check(campaign)));
  }

  private async check({ id, timeZone }: Campaign): Promise<void> {
    const known = await this.zones.get(id);
    if (known?.body.timeZone === timeZone) return;
    if (known && (await this.hasEvents(id)))
      throw new PermanentError(
        `The campaign ${id} has calls counted by days in ${known.body.timeZone}; its zone cannot become ${timeZone}. ` +
          'Put the old zone back into its campaign.yaml, or begin a new campaign.',
      );
    await this.zones.put({ id, revision: (known?.revision ?? 0) + 1, body: { timeZone } });
  }

  private async hasEvents(campaign: string): Promise<boolean> {
    const sql = 'SELECT 1 AS found FROM call_events WHERE campaign = {campaign:String} LIMIT 1';
    return (await this.clickhouse.select(one, sql, { campaign })).length > 0;
  }
}

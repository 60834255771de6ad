import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { ClickHouse, Records } from '#clickhouse';
import { startOfHour } from '#events';
import { Campaigns, type Identity } from '#platform';
import { type DistressAnswer, type DistressRequest, distressReport } from './distress-report.schema.js';

const kind = 'distress-report';

/** What volunteers tell the organizers of threats and distress. Nothing is kept of who told it, nor the exact time. */
@Injectable()
export class DistressReports {
  constructor(
    @Inject(ClickHouse) private readonly clickhouse: ClickHouse,
    private readonly campaigns: Campaigns,
  ) {}

  /** Durable when it resolves. @throws Problem 404 for somebody of no campaign */
  async put(sender: Identity, request: DistressRequest): Promise<void> {
    const { id: campaign, timeZone } = this.campaigns.require(String(sender.claims.campaign ?? ''));
    const receivedAt = startOfHour(new Date(), timeZone);
    const body = JSON.stringify({ campaign, ...request, receivedAt });
    const written_at = receivedAt.replace('T', ' ').replace('Z', '');
    await this.clickhouse.insert('records', [{ kind, id: randomUUID(), revision: 1, body, written_at }]);
  }

  /** Those of a campaign, the latest first. */
  async list(campaign: string): Promise<DistressAnswer['reports']> {
    const { id } = this.campaigns.require(campaign);
    const all = await new Records(this.clickhouse, kind, distressReport).list();
    return all
      .map((record) => ({ ...record.body, id: record.id }))
      .filter((report) => report.campaign === id)
      .sort((a, b) => (a.receivedAt < b.receivedAt ? 1 : -1));
  }
}

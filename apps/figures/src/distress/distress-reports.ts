import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { ClickHouse, Records } from '#clickhouse';
import { startOfHour } from '#events';
import { Campaigns, type Identity, notFound, Problem } from '#platform';
import {
  type DistressAnswer,
  type DistressRequest,
  distressReport,
  type HandlingRequest,
  type WholeDistressReport,
} from './distress-report.schema.js';
import { Handlings } from './handlings.js';

const kind = 'distress-report';
const mostHandled = 200;

/** What volunteers tell the organizers of threats and distress. Nothing is kept of who told it, nor the exact time. */
@Injectable()
export class DistressReports {
  constructor(
    @Inject(ClickHouse) private readonly clickhouse: ClickHouse,
    private readonly campaigns: Campaigns,
    private readonly handlings: Handlings,
  ) {}

  /** Durable when it resolves. @throws Problem 404 for somebody of no campaign */
  async put(sender: Identity, request: DistressRequest): Promise<void> {
    const { id: campaign, timeZone } = this.campaigns.require(String(sender.claims.campaign ?? ''));
    const receivedAt = startOfHour(new Date(), timeZone);
    const body = JSON.stringify({ campaign, ...request, receivedAt });
    const written_at = receivedAt.replace('T', ' ').replace('Z', '');
    await this.clickhouse.insert('records', [{ kind, id: randomUUID(), revision: 1, body, written_at }]);
  }

  /** Those of a campaign: what is open comes first. @throws Problem 404 for a campaign that there is not */
  async list(id: string): Promise<DistressAnswer> {
    const { id: campaign } = this.campaigns.require(id);
    const all = (await this.all())
      .filter((report) => report.campaign === campaign)
      .sort((a, b) => b.receivedAt.localeCompare(a.receivedAt));
    const open = all.filter(({ handlings }) => handlings.length === 0);
    const handled = all.filter(({ handlings }) => handlings.length > 0);
    return { campaign, open: open.length, reports: [...open, ...handled.slice(0, mostHandled)] };
  }

  /**
   * Notes that somebody dealt with a report. Durable when it resolves.
   *
   * @throws Problem 404, 409 if somebody did before
   */
  async handle(id: string, said: HandlingRequest, subject: string): Promise<WholeDistressReport> {
    const report = await this.require(id);
    const [before] = report.handlings;
    if (before)
      throw new Problem({ status: 409, title: 'Dealt with before', detail: `${before.by} dealt with this report.` });
    const { timeZone } = this.campaigns.require(report.campaign);
    await this.handlings.add(id, { ...said, subject, at: startOfHour(new Date(), timeZone) });
    return await this.require(id);
  }

  private async require(id: string): Promise<WholeDistressReport> {
    const report = (await this.all()).find((each) => each.id === id);
    if (!report) throw notFound('id', 'There is no such report.');
    return report;
  }

  private async all(): Promise<WholeDistressReport[]> {
    const [told, handlings] = await Promise.all([
      new Records(this.clickhouse, kind, distressReport).list(),
      this.handlings.byReport(),
    ]);
    return told.map(({ id, body }) => ({ ...body, id, handlings: handlings.get(id) ?? [] }));
  }
}

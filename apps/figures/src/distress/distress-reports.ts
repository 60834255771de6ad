import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { ClickHouse, Records } from '#clickhouse';
import { startOfHour } from '#events';
import { Campaigns, type Identity, notFound, Problem } from '#platform';
import {
  type DistressAnswer,
  type DistressRequest,
  distressReport,
  type Handling,
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
    const [open, handled] = [all.filter((each) => each.open), all.filter((each) => !each.open)];
    return { campaign, open: open.length, reports: [...open, ...handled.slice(0, mostHandled)] };
  }

  /**
   * Notes that somebody dealt with a report, or opened it again. Durable when it resolves.
   *
   * @throws Problem 404, 409 if somebody did so before
   */
  async note(
    action: Handling['action'],
    id: string,
    said: HandlingRequest & { subject: string },
  ): Promise<WholeDistressReport> {
    const report = await this.require(id);
    if (report.open === (action === 'reopened')) throw doneBefore(report);
    const { timeZone } = this.campaigns.require(report.campaign);
    const at = startOfHour(new Date(), timeZone);
    await this.handlings.add(id, report.handlings.length, { action, ...said, at });
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
    return told.map(({ id, body }) => ({ ...body, id, ...(handlings.get(id) ?? { open: true, handlings: [] }) }));
  }
}

function doneBefore({ handlings }: WholeDistressReport): Problem {
  const last = handlings.at(-1);
  if (last?.action === 'handled')
    return new Problem({ status: 409, title: 'Dealt with before', detail: `${last.by} dealt with this report.` });
  return new Problem({
    status: 409,
    title: 'It is open',
    detail: 'Nobody has dealt with this report since it was opened.',
  });
}

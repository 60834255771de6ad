import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { ClickHouse, Records } from '#clickhouse';
import { campaignId, startOfHour, volunteerPseudonym } from '#events';
import { type Decision, decision } from './reviews.schema.js';

/** What was decided about a volunteer, the latest last. Nothing is ever taken out. */
const decided = z.strictObject({
  campaign: campaignId,
  volunteer: volunteerPseudonym,
  decisions: z.array(decision),
});

const idOf = (campaign: string, volunteer: string) => `${campaign}/${volunteer}`;

/** Keeps what organizers decided about volunteers. Who excluded whom is here and nowhere else: events carry no names. */
@Injectable()
export class Decisions {
  private readonly records: Records<z.infer<typeof decided>>;

  constructor(clickhouse: ClickHouse) {
    this.records = new Records(clickhouse, 'review', decided);
  }

  /** Those about every volunteer of a campaign, by pseudonym. */
  async ofCampaign(campaign: string): Promise<ReadonlyMap<string, readonly Decision[]>> {
    const own = (await this.records.list()).filter(({ body }) => body.campaign === campaign);
    return new Map(own.map(({ body }) => [body.volunteer, body.decisions]));
  }

  /** Durable when it resolves. An exclusion that was begun is replaced by what becomes of it. */
  async add(campaign: string, volunteer: string, next: Omit<Decision, 'at'>): Promise<void> {
    await this.records.change(idOf(campaign, volunteer), (now) => {
      const before = (now?.decisions ?? []).filter(({ action }) => action !== 'excluding');
      const decisions = [...before, { ...next, at: startOfHour(new Date(), 'UTC') }];
      return { body: { campaign, volunteer, decisions } };
    });
  }
}

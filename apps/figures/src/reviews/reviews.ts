import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { type Campaign, Campaigns, notFound, Problem } from '#platform';
import { Freshness } from '../freshness/freshness.js';
import { CallsOfVolunteer } from '../volunteers/calls-of-volunteer.js';
import { Decisions } from './decisions.js';
import { Evidence } from './evidence.js';
import type { ExclusionNote, KeepRequest, ReviewsAnswer, WholeReview } from './reviews.schema.js';
import { waitsForDecision } from './waits.js';

const mostListed = 200;

/** The queue of volunteers whose reports nobody would expect, and what organizers decide about them. */
@Injectable()
export class Reviews {
  constructor(
    private readonly callsOfVolunteer: CallsOfVolunteer,
    private readonly campaigns: Campaigns,
    private readonly decisions: Decisions,
    private readonly evidence: Evidence,
    private readonly freshness: Freshness,
  ) {}

  /** Who wait for a decision. @throws Problem 404 for a campaign that there is not */
  async list(id: string): Promise<ReviewsAnswer> {
    const campaign = this.campaigns.require(id);
    const since = firstDay(campaign);
    const extent = await this.freshness.read();
    const [suspicions, decided] = await Promise.all([this.evidence.find(id, since), this.decisions.ofCampaign(id)]);
    const suspected = new Set(suspicions.map(({ volunteer }) => volunteer));
    const others = [...decided.keys()].filter((volunteer) => !suspected.has(volunteer));
    const waiting = [...suspicions, ...others.map((volunteer) => ({ volunteer, calls: 0, reasons: [] }))]
      .map((each) => ({ ...each, reasons: [...each.reasons], decision: decided.get(each.volunteer)?.at(-1) ?? null }))
      .filter(({ reasons, decision }) => waitsForDecision(reasons, decision ?? undefined));
    return { campaign: id, ...extent, since, waiting: waiting.length, reviews: waiting.slice(0, mostListed) };
  }

  /** @throws Problem 404 for a volunteer about whom there is nothing to know */
  async show(id: string, volunteer: string): Promise<WholeReview> {
    const campaign = this.campaigns.require(id);
    const [{ calls: all }, suspicions, decided] = await Promise.all([
      this.callsOfVolunteer.find({ campaign: id, volunteer }),
      this.evidence.find(id, firstDay(campaign)),
      this.decisions.ofCampaign(id),
    ]);
    const suspicion = suspicions.find((each) => each.volunteer === volunteer);
    const decisions = [...(decided.get(volunteer) ?? [])];
    if (!suspicion && decisions.length === 0)
      throw notFound('volunteer', 'Nothing speaks against this volunteer, and nobody decided about him.');
    const reasons = [...(suspicion?.reasons ?? [])];
    const waits = waitsForDecision(reasons, decisions.at(-1));
    const calls = suspicion?.calls ?? 0;
    return { campaign: id, volunteer, calls, reasons, callsInAll: all.length, decisions, waits };
  }

  /**
   * Lets the calls of a volunteer count: he is not listed again before more speaks against him than does now.
   *
   * @throws Problem 404, 409 if there is nothing to decide
   */
  async keep(volunteer: string, { campaign, by, note }: KeepRequest, subject: string): Promise<WholeReview> {
    const { decisions, waits, reasons: judged } = await this.show(campaign, volunteer);
    const last = decisions.at(-1);
    if (last?.action === 'excluding')
      throw conflict(`${last.by} began to exclude this volunteer: send the exclusion again, so that it ends.`);
    if (!waits) throw conflict(`${last?.by} decided before, and nothing new speaks against this volunteer.`);
    await this.decisions.add(campaign, volunteer, { action: 'kept', by, note, subject, judged });
    return await this.show(campaign, volunteer);
  }

  /**
   * Notes that a volunteer is about to be excluded, or is: asked by the service that retracts his calls, before the
   * first retraction and after the last. What ends in between stays in the queue.
   */
  async noteExclusion(volunteer: string, { campaign, finished, ...said }: ExclusionNote): Promise<void> {
    const known = this.campaigns.require(campaign);
    const last = (await this.decisions.ofCampaign(campaign)).get(volunteer)?.at(-1);
    // Whoever sends it again ends what somebody else decided.
    if (finished && last?.action === 'excluding')
      await this.decisions.add(campaign, volunteer, { ...last, action: 'excluded' });
    if (finished || last?.action === 'excluding') return;
    const suspicions = await this.evidence.find(campaign, firstDay(known));
    const judged = [...(suspicions.find((each) => each.volunteer === volunteer)?.reasons ?? [])];
    await this.decisions.add(campaign, volunteer, { ...said, action: 'excluding', judged });
  }
}

/** As far back as an outcome may come late: older calls were looked at when they were new. */
const firstDay = ({ lateWindowDays }: Campaign) =>
  Temporal.Now.plainDateISO('UTC').subtract({ days: lateWindowDays }).toString();

const conflict = (detail: string) => new Problem({ status: 409, title: 'Not possible', detail });

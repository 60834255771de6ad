import { setTimeout as delay } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { campaignId, createEvent, volunteerPseudonym } from '#events';
import { Campaigns, type Identity, Problem, unavailable } from '#platform';
import { EventPublisher } from '../publish/event-publisher.js';
import { originNow } from '../publish/origin.js';
import { type FoundOfVolunteer, Snapshots } from '../snapshots/snapshots.js';
import type { ErasureReceipt } from './erasure-receipt.js';

/** Milliseconds for which figures may be behind what was acknowledged before the request. */
const patience = 10_000;
const pause = 250;
/** Few enough to leave room for outcomes that are reported meanwhile. */
const atOnce = 500;

const claims = z.object({ sub: volunteerPseudonym, campaign: campaignId });

/** Takes every call of a volunteer out of every figure, for ever, at the wish of that volunteer. */
@Injectable()
export class EraseVolunteer {
  constructor(
    private readonly campaigns: Campaigns,
    private readonly snapshots: Snapshots,
    private readonly publisher: EventPublisher,
  ) {}

  /**
   * Resolves when all retractions are durable. The same again retracts what is left, if anything.
   *
   * @throws Problem 403 for a token that nobody got by joining, 503 while figures are behind
   * @throws RetriableError figures or Kafka did not answer
   */
  async erase(identity: Identity): Promise<ErasureReceipt> {
    const { sub, campaign } = volunteerIn(identity);
    const { timeZone } = this.campaigns.require(campaign);
    const { calls } = await this.allCalls(campaign, sub);
    for (let first = 0; first < calls.length; first += atOnce)
      await Promise.all(
        calls.slice(first, first + atOnce).map(async ({ callId, assignedAt }) => {
          const snapshot = { campaign, callId, assignedAt, reason: 'erasure' } as const;
          await this.publisher.publish(createEvent('org.callboard.outcome.retracted', snapshot, originNow(timeZone)));
        }),
      );
    return { retracted: calls.length };
  }

  /** A call that was acknowledged a moment ago must not be left behind. */
  private async allCalls(campaign: string, volunteer: string): Promise<FoundOfVolunteer> {
    const since = new Date();
    for (;;) {
      const found = await this.snapshots.findOfVolunteer(campaign, volunteer);
      if (found.completeThrough && found.completeThrough >= since) return found;
      if (Date.now() > since.getTime() + patience)
        throw unavailable('Not all of your calls have been read yet. Nothing was erased; send the same again.', 10);
      await delay(pause);
    }
  }
}

function volunteerIn({ claims: said }: Identity): z.infer<typeof claims> {
  const result = claims.safeParse(said);
  if (result.success) return result.data;
  throw new Problem({
    status: 403,
    title: 'Not a volunteer of a campaign',
    detail: 'Only who joined has calls to erase: POST /v1/volunteers gives the token that is needed here.',
  });
}

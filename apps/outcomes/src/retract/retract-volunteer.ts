import { setTimeout as delay } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { createEvent, type RetractionReason } from '#events';
import { Campaigns, unavailable } from '#platform';
import { EventPublisher } from '../publish/event-publisher.js';
import { originNow } from '../publish/origin.js';
import { type FoundOfVolunteer, Snapshots } from '../snapshots/snapshots.js';

/** Milliseconds for which figures may be behind what was acknowledged before the request. */
const patience = 10_000;
const pause = 250;
/** Few enough to leave room for outcomes that are reported meanwhile. */
const atOnce = 500;

/** Takes every call of a volunteer out of every figure, for ever. */
@Injectable()
export class RetractVolunteer {
  constructor(
    private readonly campaigns: Campaigns,
    private readonly snapshots: Snapshots,
    private readonly publisher: EventPublisher,
  ) {}

  /**
   * Resolves when all retractions are durable. The same again retracts what is left, if anything.
   *
   * @param until also calls that are handed out before then; it is waited for
   * @returns how many calls were retracted now
   * @throws Problem 404 for a campaign that is not known, 503 while figures are behind
   * @throws RetriableError figures or Kafka did not answer
   */
  async retractAll(campaign: string, volunteer: string, reason: RetractionReason, until = new Date()): Promise<number> {
    const { timeZone } = this.campaigns.require(campaign);
    const { calls } = await this.allCalls(campaign, volunteer, until);
    for (let first = 0; first < calls.length; first += atOnce)
      await Promise.all(
        calls.slice(first, first + atOnce).map(async ({ callId, assignedAt }) => {
          const snapshot = { campaign, callId, assignedAt, reason };
          await this.publisher.publish(createEvent('org.callboard.outcome.retracted', snapshot, originNow(timeZone)));
        }),
      );
    return calls.length;
  }

  /** A call that was acknowledged a moment ago must not be left behind. */
  private async allCalls(campaign: string, volunteer: string, since: Date): Promise<FoundOfVolunteer> {
    for (;;) {
      const found = await this.snapshots.findOfVolunteer(campaign, volunteer);
      if (found.completeThrough && found.completeThrough >= since) return found;
      if (Date.now() > since.getTime() + patience)
        throw unavailable('Not all of the calls have been read yet. None was taken out; send the same again.', 10);
      await delay(pause);
    }
  }
}

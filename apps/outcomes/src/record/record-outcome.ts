import { Injectable } from '@nestjs/common';
import { createEvent } from '#events';
import { badRequest } from '#platform';
import { coarseCallTime, coarseOutcome } from '../outcome/coarse-outcome.js';
import type { Receipt } from '../outcome/receipt.js';
import { EventPublisher } from '../publish/event-publisher.js';
import { originNow } from '../publish/origin.js';
import { clockFaults } from './clock-check.js';
import type { OutcomeRequest } from './outcome-request.js';
import { OutcomeTokens } from './outcome-token.js';
import { TellRefusals } from './refusals/tell-refusals.js';

/** Records what a volunteer says of the call that he was handed. */
@Injectable()
export class RecordOutcome {
  constructor(
    private readonly outcomeTokens: OutcomeTokens,
    private readonly publisher: EventPublisher,
    private readonly refusals: TellRefusals,
  ) {}

  /** Resolves when the outcome is durable. Again with the same token and revision: the same call, counted once. */
  async record({ outcomeToken, revision = 1, ...said }: OutcomeRequest): Promise<Receipt> {
    const { call, campaign, assigned } = await this.outcomeTokens.open(outcomeToken);
    const now = new Date();
    const faults = clockFaults(said, assigned, now);
    // A clock may be wrong; no clock makes a call last longer than it can have lasted.
    if (faults.some(({ field }) => field === 'durationSeconds')) this.refusals.tell(call);
    if (faults.length > 0) throw badRequest(faults);
    // Within the allowed skew a clock may still say that the call came before its number.
    const called = said.calledAt === undefined ? now : latest(new Date(said.calledAt), assigned);
    const outcome = coarseOutcome(said, coarseCallTime(called, campaign.timeZone));
    const snapshot = { ...call, revision, ...outcome };
    await this.publisher.publish(createEvent('org.callboard.outcome.recorded', snapshot, originNow(campaign.timeZone)));
    return { callId: call.callId, revision };
  }
}

const latest = (a: Date, b: Date): Date => (a > b ? a : b);

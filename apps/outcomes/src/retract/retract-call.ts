import { Injectable } from '@nestjs/common';
import { createEvent } from '#events';
import { Campaigns, Problem } from '#platform';
import { EventPublisher } from '../publish/event-publisher.js';
import { originNow } from '../publish/origin.js';
import { RequireCall } from '../snapshots/require-call.js';
import type { RetractionReceipt, RetractionRequest } from './retraction-request.js';

/** Takes a call out of every figure, for ever. What is left of it says only that it was retracted, and why. */
@Injectable()
export class RetractCall {
  constructor(
    private readonly campaigns: Campaigns,
    private readonly calls: RequireCall,
    private readonly publisher: EventPublisher,
  ) {}

  /** Resolves when the retraction is durable. The same again changes nothing. */
  async retract(callId: string, { campaign, reason }: RetractionRequest): Promise<RetractionReceipt> {
    const call = await this.calls.find(campaign, callId);
    if (call.kind === 'retracted') {
      if (call.data.reason === reason) return { callId };
      throw new Problem({
        status: 409,
        title: 'Retracted',
        detail: `This call was already retracted, for the reason ${call.data.reason}, which is final.`,
      });
    }
    const { timeZone } = this.campaigns.require(campaign);
    const snapshot = { campaign, callId, assignedAt: call.data.assignedAt, reason };
    await this.publisher.publish(createEvent('org.callboard.outcome.retracted', snapshot, originNow(timeZone)));
    return { callId };
  }
}

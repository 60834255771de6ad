import { Injectable } from '@nestjs/common';
import { createEvent, type OutcomeSnapshot, organizerRevisions } from '#events';
import { Campaigns, Problem } from '#platform';
import type { Receipt } from '../outcome/receipt.js';
import { EventPublisher } from '../publish/event-publisher.js';
import { originNow } from '../publish/origin.js';
import type { KnownCall, LiveCall } from '../snapshots/known-call.js';
import { RequireCall } from '../snapshots/require-call.js';
import { isSameContent } from '../snapshots/same-content.js';
import { correctedSnapshot } from './corrected-snapshot.js';
import type { CorrectionRequest } from './correction-request.js';

/** Puts an organizer's word in the place of what was recorded. */
@Injectable()
export class CorrectCall {
  constructor(
    private readonly campaigns: Campaigns,
    private readonly calls: RequireCall,
    private readonly publisher: EventPublisher,
  ) {}

  /** Resolves when the correction is durable. What already stands so is left as it is, and its revision returned. */
  async correct(callId: string, { campaign, revision: wished, ...said }: CorrectionRequest): Promise<Receipt> {
    const call = notRetracted(await this.calls.find(campaign, callId));
    const { timeZone } = this.campaigns.require(campaign);
    const current = call.kind === 'recorded' ? call.data : undefined;
    const revision = wished ?? nextRevision(current);
    const snapshot = correctedSnapshot(call, said, revision, timeZone);
    if (current && stands(current, snapshot, wished)) return { callId, revision: current.revision };
    if (current && !isNext(revision, current)) throw taken(current.revision);
    await this.publisher.publish(createEvent('org.callboard.outcome.recorded', snapshot, originNow(timeZone)));
    return { callId, revision };
  }
}

function notRetracted(call: KnownCall): LiveCall {
  if (call.kind !== 'retracted') return call;
  throw new Problem({
    status: 409,
    title: 'Retracted',
    detail: 'This call was retracted, which is final. It does not count and cannot be corrected.',
  });
}

const nextRevision = (current: OutcomeSnapshot | undefined): number =>
  Math.max(organizerRevisions.first, (current?.revision ?? 0) + 1);

const isNext = (revision: number, current: OutcomeSnapshot): boolean =>
  revision > current.revision && revision <= organizerRevisions.last;

/** Whether an earlier sending of the same correction has already taken effect. */
const stands = (current: OutcomeSnapshot, corrected: OutcomeSnapshot, wished: number | undefined): boolean =>
  current.revision >= organizerRevisions.first &&
  (wished === undefined || wished === current.revision) &&
  isSameContent(current, corrected);

const taken = (revision: number) =>
  new Problem({
    status: 409,
    title: 'Corrected since',
    detail: `The call stands at revision ${revision}. ${
      revision < organizerRevisions.last
        ? `Look at it again, and give the correction revision ${revision + 1}, or none.`
        : 'There is no higher one; the call can only be retracted.'
    }`,
  });

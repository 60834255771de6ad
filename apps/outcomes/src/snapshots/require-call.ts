import { Injectable } from '@nestjs/common';
import { Campaigns, notFound } from '#platform';
import type { KnownCall } from './known-call.js';
import { Snapshots } from './snapshots.js';

/** Finds the call that an organizer names. */
@Injectable()
export class RequireCall {
  constructor(
    private readonly campaigns: Campaigns,
    private readonly snapshots: Snapshots,
  ) {}

  /**
   * @throws Problem 404 for a campaign or call that is not known
   * @throws RetriableError figures did not answer
   */
  async find(campaign: string, callId: string): Promise<KnownCall> {
    const { id } = this.campaigns.require(campaign);
    const { calls, completeThrough } = await this.snapshots.find(id, [callId]);
    const call = calls.get(callId);
    if (call) return call;
    throw notFound(
      'callId',
      `No such call is known in the campaign ${id}. ${
        completeThrough
          ? `What was reported until ${completeThrough.toISOString()} has been read; if the call is newer, send the same request again in a few seconds.`
          : 'Nothing has been read yet; send the same request again in a minute.'
      }`,
    );
  }
}

import { Injectable } from '@nestjs/common';
import { Campaigns, type Region, regionsOf, Tokens } from '#platform';
import type { Lease } from '#pool';
import type { AssignmentAnswer } from './assignment-request.js';

/** Tells a volunteer of the number that is his for a time. The same lease is always told alike, token included. */
@Injectable()
export class AssignmentAnswers {
  /** Of each campaign, by the code of the region. */
  private readonly regionNames: ReadonlyMap<string, ReadonlyMap<string, Region['name']>>;

  constructor(
    private readonly campaigns: Campaigns,
    private readonly tokens: Tokens,
  ) {
    this.regionNames = new Map(
      campaigns.all().map((each) => [each.id, new Map(regionsOf(each).map(({ code, name }) => [code, name]))]),
    );
  }

  async of({ call, number, handedOutAt, expiresAt }: Lease): Promise<AssignmentAnswer> {
    const campaign = this.campaigns.require(call.campaign);
    const regionName = this.regionNames.get(call.campaign)?.get(call.region);
    // The only place where the exact time of the hand-out leaves the service: to the volunteer himself.
    const iat = Math.floor(handedOutAt.getTime() / 1000);
    const lateWindowEnd = new Date((iat + campaign.lateWindowDays * 86_400) * 1000);
    return {
      callId: call.callId,
      number,
      region: call.region,
      ...(regionName ? { regionName } : {}),
      guideline: call.guideline,
      language: call.language,
      expiresAt: expiresAt.toISOString(),
      outcomeToken: await this.tokens.issue('outcome', { call, iat }, lateWindowEnd),
    };
  }
}

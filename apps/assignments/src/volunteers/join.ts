import { Injectable } from '@nestjs/common';
import { createEvent, type VolunteerSnapshot } from '#events';
import { EventProducer } from '#kafka';
import { Campaigns, Tokens } from '#platform';
import { Clock } from '../clock.js';
import type { JoinAnswer, JoinRequest } from './join-request.js';
import { Pseudonyms } from './pseudonyms.js';
import { Unclaimed } from './unclaimed.js';
import { claimsOf } from './volunteer.js';

const tokenDays = 400;

/** Makes somebody a volunteer of a campaign. */
@Injectable()
export class Join {
  private readonly unclaimed = new Unclaimed();

  constructor(
    private readonly campaigns: Campaigns,
    private readonly pseudonyms: Pseudonyms,
    private readonly producer: EventProducer,
    private readonly tokens: Tokens,
    private readonly clock: Clock,
  ) {}

  /** Resolves when it is durable that he joined. @throws RetriableError, Problem 404 */
  async join(request: JoinRequest): Promise<JoinAnswer> {
    const { timeZone } = this.campaigns.require(request.campaign);
    const volunteer = this.again(request) ?? (await this.anew(request, timeZone));
    try {
      await this.producer.send(createEvent('org.callboard.volunteer.joined', volunteer, this.clock.origin(timeZone)));
    } catch (error) {
      // Whoever sent a request id gets the same pseudonym by that.
      if (request.requestId === undefined) this.unclaimed.put(volunteer);
      throw error;
    }
    return { volunteerToken: await this.tokenOf(volunteer) };
  }

  private again(request: JoinRequest): VolunteerSnapshot | undefined {
    return request.requestId === undefined ? this.unclaimed.take(request) : undefined;
  }

  private async anew({ requestId, ...description }: JoinRequest, timeZone: string): Promise<VolunteerSnapshot> {
    const volunteer = await this.pseudonyms.make(requestId);
    return { ...description, volunteer, joinedAt: this.clock.hour(timeZone) };
  }

  private async tokenOf({ volunteer, campaign, country, languages }: VolunteerSnapshot): Promise<string> {
    const expiresAt = new Date(this.clock.now().getTime() + tokenDays * 86_400_000);
    return await this.tokens.issue('api', claimsOf({ pseudonym: volunteer, campaign, country, languages }), expiresAt);
  }
}

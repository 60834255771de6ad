import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { type AssignmentSnapshot, assignmentSnapshot } from '#events';
import { type Campaign, Campaigns, type Claims, InvalidToken, Problem, Tokens } from '#platform';

const claims = z.object({ call: assignmentSnapshot, iat: z.number() });

/** The call that a token is good for. */
export interface Assignment {
  readonly call: AssignmentSnapshot;
  readonly campaign: Campaign;
  /** Exact; never leaves this process. */
  readonly assigned: Date;
}

/** Reads the token that came with a number: it carries the call, so that no look-up is needed. */
@Injectable()
export class OutcomeTokens {
  constructor(
    private readonly tokens: Tokens,
    private readonly campaigns: Campaigns,
  ) {}

  /** @throws Problem 410 after the late window, 403 for what is not our token */
  async open(token: string): Promise<Assignment> {
    const { call, iat } = claims.parse(await this.verify(token));
    return { call, campaign: this.campaigns.require(call.campaign), assigned: new Date(iat * 1000) };
  }

  private async verify(token: string): Promise<Claims> {
    try {
      return await this.tokens.verify('outcome', token);
    } catch (error) {
      if (error instanceof InvalidToken) throw error.expired ? this.tooLate(error.claims) : notOurs();
      throw error;
    }
  }

  private tooLate(expired: Claims | undefined): Problem {
    const campaign = this.campaigns.get(claims.safeParse(expired).data?.call.campaign ?? '');
    const window = campaign ? `${campaign.lateWindowDays} days` : 'a limited time';
    return new Problem({
      status: 410,
      title: 'Too late',
      detail: `Outcomes are taken for ${window} after the number was handed out. Write to the organizers: they can still enter it.`,
    });
  }
}

const notOurs = () =>
  new Problem({
    status: 403,
    title: 'Not allowed',
    detail: 'The outcome token is not valid. Send it exactly as it came with the number.',
    errors: [{ field: 'outcomeToken', message: 'is not valid' }],
  });

import { Inject, Injectable } from '@nestjs/common';
import { badRequest, Campaigns, PlatformOptions, Tokens } from '#platform';
import { Clock } from '../clock.js';
import type { DeskSession, RecoverRequest } from './desk-session.schema.js';
import { readRecoveryCode, recoveryCode } from './recovery-code.js';
import { claimsOf, type Volunteer } from './volunteer.js';

/** As long as browsers keep a cookie, and as long as a volunteer's token is good. */
const sessionDays = 400;
export const sessionSeconds = sessionDays * 86_400;

/** Volunteers who come with a browser: their token is kept in a cookie, and a code brings them back. */
@Injectable()
export class DeskSessions {
  constructor(
    @Inject(PlatformOptions) private readonly options: PlatformOptions,
    private readonly campaigns: Campaigns,
    private readonly tokens: Tokens,
    private readonly clock: Clock,
  ) {}

  describe({ pseudonym, campaign, country, languages }: Volunteer): DeskSession {
    const [key] = this.options.authKeys;
    if (!key) throw new Error('there is no key to seal with');
    return {
      ...{ campaign, country, languages: [...languages] },
      recoveryCode: recoveryCode({ pseudonym, country }, campaign, key),
    };
  }

  /** @throws Problem 400 for a code that is none, 404 for a campaign that is none */
  recover({ campaign, code, languages }: RecoverRequest): Volunteer {
    this.campaigns.require(campaign);
    const recovered = readRecoveryCode(code, campaign, this.options.authKeys);
    if (recovered) return { ...recovered, campaign, languages };
    throw badRequest([{ field: 'code', message: 'is not a code of this campaign: compare it letter by letter' }]);
  }

  async tokenOf(volunteer: Volunteer): Promise<string> {
    const expiresAt = new Date(this.clock.now().getTime() + sessionSeconds * 1000);
    return await this.tokens.issue('api', claimsOf(volunteer), expiresAt);
  }
}

import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { InvalidToken, Problem, roles, Tokens } from '#platform';
import { Audit } from '../audit/audit.js';
import { Schema } from '../freshness/schema.js';
import { type KnownSession, SessionStore } from './session-store.js';
import { SignInTokens } from './sign-in-tokens.js';

const signInClaims = z.object({ role: z.enum(roles), sub: z.string().min(1), jti: z.string().min(1).max(100) });

/** Exchanges the one-time token of a sign-in link, which the machine itself prints, for a session without an account. */
@Injectable()
export class LinkSignIn {
  constructor(
    private readonly tokens: Tokens,
    private readonly signInTokens: SignInTokens,
    private readonly sessions: SessionStore,
    private readonly audit: Audit,
    private readonly schema: Schema,
  ) {}

  /** @throws Problem 401 if the token is no good, or no longer */
  async open(oneTimeToken: string, browser: string): Promise<KnownSession> {
    const { role, sub: subject, jti } = await this.claimsOf(oneTimeToken);
    await this.schema.assertMigrated();
    if (!(await this.signInTokens.use(jti))) throw noSignIn('This sign-in link has been used already.');
    return await this.sessions.open({ subject, role, epoch: null, browser }, () => [
      this.audit.row({ who: subject, action: 'signed-in-by-link', details: { role } }),
    ]);
  }

  private async claimsOf(oneTimeToken: string): Promise<z.infer<typeof signInClaims>> {
    try {
      const claims = signInClaims.safeParse(await this.tokens.verify('sign-in', oneTimeToken));
      if (claims.success) return claims.data;
    } catch (error) {
      if (!(error instanceof InvalidToken)) throw error;
      if (error.expired) throw noSignIn('This sign-in link has expired.');
    }
    throw noSignIn('This is not a sign-in link of ours.');
  }
}

const noSignIn = (what: string) =>
  new Problem({ status: 401, title: 'Not signed in', detail: `${what} Ask for a new one.` });

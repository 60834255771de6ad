import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { InvalidToken, Problem, roles, Tokens } from '#platform';
import { Schema } from '../freshness/schema.js';
import type { Session } from './session.schema.js';
import { SignInTokens } from './sign-in-tokens.js';

/** Seconds. */
export const sessionLength = 12 * 60 * 60;

const signInClaims = z.object({ role: z.enum(roles), sub: z.string().min(1), jti: z.string().min(1).max(100) });

/** A session and the token that carries it. */
export interface OpenSession {
  readonly session: Session;
  readonly token: string;
}

/** Exchanges the one-time token of a sign-in link for a session. */
@Injectable()
export class SignIn {
  constructor(
    private readonly tokens: Tokens,
    private readonly signInTokens: SignInTokens,
    private readonly schema: Schema,
  ) {}

  /** @throws Problem 401 if the token is no good, or no longer */
  async open(oneTimeToken: string): Promise<OpenSession> {
    const { role, sub, jti } = await this.claimsOf(oneTimeToken);
    await this.schema.assertMigrated();
    if (!(await this.signInTokens.use(jti))) throw noSignIn('This sign-in link has been used already.');
    const expiresAt = new Date((Math.floor(Date.now() / 1000) + sessionLength) * 1000);
    const token = await this.tokens.issue('api', { role, sub }, expiresAt);
    return { token, session: { role, expiresAt: expiresAt.toISOString() } };
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

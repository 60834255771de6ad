import { Inject, Injectable } from '@nestjs/common';
import { createSigner } from 'fast-jwt';
import { PlatformOptions } from '../service/platform-options.js';
import type { Claims } from './claims.js';
import { TokenVerifier } from './token-verifier.js';

/** What a token is good for; one made for one audience is worthless to another. */
const audiences = ['api', 'outcome', 'sign-in', 'set-password'] as const;
export type Audience = (typeof audiences)[number];

/** Signs and verifies tokens: JWT (RFC 7519), HS256, the key named by `kid`. */
@Injectable()
export class Tokens {
  private readonly sign: ((claims: Claims) => string) | undefined;
  private readonly verifiers: Readonly<Record<Audience, TokenVerifier>>;

  constructor(@Inject(PlatformOptions) { authKeys }: PlatformOptions) {
    const [signer] = authKeys;
    this.sign = signer && createSigner({ algorithm: 'HS256', kid: signer.kid, key: Buffer.from(signer.secret) });
    const verifiers = audiences.map((audience) => [audience, new TokenVerifier(authKeys, audience)] as const);
    this.verifiers = Object.fromEntries(verifiers) as Record<Audience, TokenVerifier>;
  }

  /**
   * @param claims `iat`, if there is one, is kept: the same call's token can be made again
   * @param expiresAt the first moment at which the token is no longer valid
   */
  async issue(audience: Audience, claims: Claims, expiresAt: Date): Promise<string> {
    if (!this.sign) throw new Error('there is no key to sign with');
    return this.sign({ ...claims, aud: audience, exp: Math.floor(expiresAt.getTime() / 1000) });
  }

  /** The claims of a valid token. @throws InvalidToken */
  async verify(audience: Audience, token: string): Promise<Claims> {
    return this.verifiers[audience].verify(token);
  }
}

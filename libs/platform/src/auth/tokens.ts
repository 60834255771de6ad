import { webcrypto } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { errors, type JWTPayload, jwtVerify, SignJWT } from 'jose';
import { PlatformOptions } from '../service/platform-options.js';
import type { SigningKey } from './signing-keys.js';

const { subtle } = webcrypto;
type CryptoKey = webcrypto.CryptoKey;

/** What a token is good for; one made for one audience is worthless to another. */
export type Audience = 'api' | 'outcome' | 'sign-in';

/** The token is no use: expired, of another audience, signed by nobody we know, or not a token. */
export class InvalidToken extends Error {
  override readonly name = 'InvalidToken';

  /** @param claims of a token that is ours, for us, and only too old: what it said may be told to who sends it */
  constructor(
    readonly expired: boolean,
    readonly claims?: JWTPayload,
  ) {
    super(expired ? 'the token has expired' : 'the token is not valid');
  }
}

/** Signs and verifies tokens: JWT (RFC 7519), HS256, the key named by `kid`. */
@Injectable()
export class Tokens {
  /** Importing a key takes longer than signing with it. */
  private readonly imported = new Map<string, Promise<CryptoKey>>();

  constructor(@Inject(PlatformOptions) private readonly options: PlatformOptions) {}

  /**
   * @param claims `iat`, if there is one, is kept: the same call's token can be made again
   * @param expiresAt the first moment at which the token is no longer valid
   */
  async issue(audience: Audience, claims: JWTPayload, expiresAt: Date): Promise<string> {
    const [signer] = this.options.authKeys;
    if (!signer) throw new Error('there is no key to sign with');
    return await new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256', kid: signer.kid })
      .setAudience(audience)
      .setIssuedAt(claims.iat)
      .setExpirationTime(expiresAt)
      .sign(await this.import(signer));
  }

  /** The claims of a valid token. @throws InvalidToken */
  async verify(audience: Audience, token: string): Promise<JWTPayload> {
    try {
      const { payload } = await jwtVerify(
        token,
        async ({ kid }) => {
          const key = this.options.authKeys.find((candidate) => candidate.kid === kid);
          if (!key) throw new InvalidToken(false);
          return await this.import(key);
        },
        { audience, algorithms: ['HS256'], requiredClaims: ['iat', 'exp'] },
      );
      return payload;
    } catch (error) {
      if (error instanceof InvalidToken) throw error;
      if (error instanceof errors.JWTExpired) throw new InvalidToken(true, error.payload);
      if (error instanceof errors.JOSEError) throw new InvalidToken(false);
      throw error;
    }
  }
  private import({ kid, secret }: SigningKey): Promise<CryptoKey> {
    const key =
      this.imported.get(kid) ??
      subtle.importKey('raw', secret, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify']);
    this.imported.set(kid, key);
    return key;
  }
}

import { createDecoder, createVerifier, TOKEN_ERROR_CODES, TokenError } from 'fast-jwt';
import type { Claims } from './claims.js';
import type { SigningKey } from './signing-keys.js';

/** The token is no use: expired, of another audience, signed by nobody we know, or not a token. */
export class InvalidToken extends Error {
  override readonly name = 'InvalidToken';

  /** @param claims of a token that is ours, for us, and only too old: what it said may be told to who sends it */
  constructor(
    readonly expired: boolean,
    readonly claims?: Claims,
  ) {
    super(expired ? 'the token has expired' : 'the token is not valid');
  }
}

interface KeyVerifier {
  readonly inTime: (token: string) => Claims;
  readonly whenever: (token: string) => Claims;
}

const decode = createDecoder({ complete: true }) as (token: string) => { readonly header: { readonly kid?: unknown } };

/** Read with empty claims: the real ones are decoded when they are verified. */
const kidOf = (token: string) => decode(`${token.slice(0, token.indexOf('.'))}.e30.`).header.kid;

/** Verifies the tokens of one audience, in this thread: WebCrypto's hand-over to another one takes longer than HMAC. */
export class TokenVerifier {
  private readonly byKid: ReadonlyMap<unknown, KeyVerifier>;

  constructor(keys: readonly SigningKey[], audience: string) {
    this.byKid = new Map(
      keys.map(({ kid, secret }) => [
        kid,
        { inTime: createKeyVerifier(secret, audience, false), whenever: createKeyVerifier(secret, audience, true) },
      ]),
    );
  }

  /** The claims of a valid token. @throws InvalidToken */
  verify(token: string): Claims {
    try {
      return this.verifierFor(token).inTime(token);
    } catch (error) {
      if (!(error instanceof TokenError)) throw error;
      if (error.code !== TOKEN_ERROR_CODES.expired) throw new InvalidToken(false);
    }
    throw this.expired(token);
  }

  private verifierFor(token: string): KeyVerifier {
    const verifier = this.byKid.get(kidOf(token));
    if (!verifier) throw new InvalidToken(false);
    return verifier;
  }

  /** The age is looked at before the audience: whether it is for us at all is still to be seen. */
  private expired(token: string): InvalidToken {
    try {
      return new InvalidToken(true, this.verifierFor(token).whenever(token));
    } catch (error) {
      if (error instanceof TokenError) return new InvalidToken(false);
      throw error;
    }
  }
}

/** A claim that is missing is not looked at, so each that matters is required. */
const createKeyVerifier = (secret: Uint8Array, audience: string, ignoreExpiration: boolean) =>
  createVerifier({
    key: Buffer.from(secret),
    algorithms: ['HS256'],
    allowedAud: audience,
    requiredClaims: ['aud', 'iat', 'exp'],
    ignoreExpiration,
  });

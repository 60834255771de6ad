/** What a token says, under the registered names of RFC 7519 and others. */
export interface Claims {
  readonly sub?: string;
  readonly jti?: string;
  /** The session it belongs to: it is worth no more than that. */
  readonly sid?: string;
  /** Seconds since 1970: when it was issued. */
  readonly iat?: number;
  /** Seconds since 1970: from when on it is worthless. */
  readonly exp?: number;
  readonly [name: string]: unknown;
}

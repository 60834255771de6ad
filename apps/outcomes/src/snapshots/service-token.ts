import { Injectable } from '@nestjs/common';
import { Tokens } from '#platform';

const lifetime = 5 * 60_000;
const renewBefore = 60_000;

/** The token that this service shows to others; made anew when it is about to expire. */
@Injectable()
export class ServiceToken {
  private current: { readonly token: Promise<string>; readonly expiresAt: number } | undefined;

  constructor(private readonly tokens: Tokens) {}

  get(): Promise<string> {
    if (!this.current || this.current.expiresAt - Date.now() < renewBefore) {
      const expiresAt = Date.now() + lifetime;
      const token = this.tokens.issue('api', { role: 'service', sub: 'outcomes' }, new Date(expiresAt));
      this.current = { token, expiresAt };
    }
    return this.current.token;
  }
}

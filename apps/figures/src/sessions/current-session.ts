import { Injectable } from '@nestjs/common';
import type { Identity } from '#platform';
import { AccountStore } from '../accounts/account-store.js';
import type { Session } from './session.schema.js';
import type { KnownSession } from './session-store.js';

/** What a page wants to know of whoever looks at it. */
@Injectable()
export class CurrentSession {
  constructor(private readonly accounts: AccountStore) {}

  async of({ role, subject: name, claims }: Identity): Promise<Session> {
    return await this.describe({ role, name, expiresAt: new Date(Number(claims.exp) * 1000).toISOString() });
  }

  async opened({ role, subject: name, expiresAt }: KnownSession): Promise<Session> {
    return await this.describe({ role, name, expiresAt });
  }

  private async describe(known: Pick<Session, 'role' | 'name' | 'expiresAt'>): Promise<Session> {
    const hasAccount = (await this.accounts.find(known.name)) !== undefined;
    const makesFirstAccount = known.role === 'admin' && !hasAccount && (await this.accounts.list()).length === 0;
    return { ...known, hasAccount, makesFirstAccount };
  }
}

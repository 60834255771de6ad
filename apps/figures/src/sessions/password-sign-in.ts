import { Injectable } from '@nestjs/common';
import { Problem } from '#platform';
import { isUsable } from '../accounts/account.js';
import { canonicalName } from '../accounts/account-name.js';
import { AccountStore, type Named } from '../accounts/account-store.js';
import { Passwords } from '../accounts/passwords.js';
import { Tries } from '../accounts/tries.js';
import { Audit } from '../audit/audit.js';
import { Schema } from '../freshness/schema.js';
import type { PasswordSignInRequest } from './session.schema.js';
import { type KnownSession, SessionStore } from './session-store.js';

/** Where a sign-in comes from. */
export interface From {
  readonly address: string;
  readonly browser: string;
}

/**
 * Opens sessions by name and password. Who has no account, no password yet, or is disabled is answered like who types a
 * wrong one, after the same work.
 */
@Injectable()
export class PasswordSignIn {
  constructor(
    private readonly accounts: AccountStore,
    private readonly passwords: Passwords,
    private readonly tries: Tries,
    private readonly sessions: SessionStore,
    private readonly audit: Audit,
    private readonly schema: Schema,
  ) {}

  /** @throws Problem 401; 429 after too many failures */
  async open({ name: typed, password }: PasswordSignInRequest, from: From): Promise<KnownSession> {
    await this.schema.assertMigrated();
    const account = await this.check(canonicalName(typed), password, from.address);
    if (!account) throw wrong;
    const { name: subject, role, epoch } = account;
    return await this.sessions.open({ subject, role, epoch, browser: from.browser }, () => [
      this.audit.row({ who: subject, action: 'signed-in', details: { role, browser: from.browser } }),
    ]);
  }

  /**
   * Whether somebody knows the password of an account that can be used.
   *
   * @returns the account, if so; else the failure is counted and noted
   * @throws Problem 429 after too many failures
   */
  async check(name: string, password: string, address: string): Promise<Named | undefined> {
    const attempt = this.tries.begin(name, address);
    const account = await this.accounts.find(name);
    const usable = account && isUsable(account) ? account : undefined;
    const fits = await this.passwords.fits(password, usable?.password);
    if (fits && usable) {
      attempt.succeeded();
      return usable;
    }
    // What was typed as a name is kept only if it is one: some type their password there.
    const who = account?.name ?? '';
    await this.audit.add({ who, action: 'sign-in-failed' });
    if (attempt.locks && account) await this.audit.add({ who, action: 'locked-out' });
    return undefined;
  }
}

const wrong = new Problem({
  status: 401,
  title: 'Not signed in',
  detail: 'The name or the password is wrong.',
});

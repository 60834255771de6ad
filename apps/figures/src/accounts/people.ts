import { Injectable } from '@nestjs/common';
import type { AuditNote } from '#clickhouse';
import { badRequest, notFound, Problem } from '#platform';
import { Schema } from '../freshness/schema.js';
import { SessionStore } from '../sessions/session-store.js';
import type { Account, AccountRole } from './account.js';
import { AccountStore, isLastAdmin, type Named } from './account-store.js';
import type { FirstAccount, Invitation } from './accounts.schema.js';
import { easyToGuess } from './password.schema.js';
import { newLink } from './password-links.js';
import { Passwords } from './passwords.js';

type Step = (now: Account) => Partial<Account>;

/** Who may sign in, and as what. Admins decide. */
@Injectable()
export class People {
  constructor(
    private readonly accounts: AccountStore,
    private readonly passwords: Passwords,
    private readonly sessions: SessionStore,
    private readonly schema: Schema,
  ) {}

  /** By name. */
  async list(): Promise<Named[]> {
    await this.schema.assertMigrated();
    return await this.accounts.list();
  }

  /** An account without a password, and a link to choose one. @throws Problem 409 if the name is taken */
  async invite({ name, role }: Invitation, by: string): Promise<Named> {
    await this.schema.assertMigrated();
    return await this.accounts.change(name, (now) => {
      if (now) throw conflict('There is an account of this name.');
      const note = { who: by, action: 'account-invited', about: name, details: { role } } as const;
      return { next: { ...fresh(role, by), link: newLink() }, note };
    });
  }

  /** The account of the first admin. @throws Problem 409 if anybody has one already */
  async makeFirst({ name, password }: FirstAccount, by: string): Promise<Named> {
    await this.schema.assertMigrated();
    const hashed = await this.hashOf(password, name);
    return await this.accounts.change(name, (_, all) => {
      if (all.length > 0) throw conflict('There are accounts already: sign in with one of them.');
      return { next: { ...fresh('admin', by), password: hashed }, note: note(by, 'first-account-made', name) };
    });
  }

  /** Ends all sessions of the account. @throws Problem 404; 409 for the last admin */
  async giveRole(name: string, role: AccountRole, by: string): Promise<Named> {
    return await this.restrict(
      name,
      (now) => ({ role, epoch: now.epoch + 1 }),
      (now) => ({ ...note(by, 'role-changed', name), details: { from: now.role, to: role } }),
    );
  }

  /** Ends all sessions of the account, and its link. @throws Problem 404; 409 for the last admin */
  async disable(name: string, by: string): Promise<Named> {
    return await this.restrict(
      name,
      (now) => ({ disabled: true, link: null, epoch: now.epoch + 1 }),
      () => note(by, 'account-disabled', name),
    );
  }

  /** @throws Problem 404 */
  async enable(name: string, by: string): Promise<Named> {
    return await this.step(
      name,
      () => ({ disabled: false }),
      () => note(by, 'account-enabled', name),
    );
  }

  /** A new link to choose a password; the old password is good until then. @throws Problem 404; 409 if disabled */
  async renewLink(name: string, by: string): Promise<Named> {
    return await this.step(
      name,
      (now) => {
        if (now.disabled) throw conflict('The account is disabled: enable it first.');
        return { link: newLink() };
      },
      () => note(by, 'password-link-made', name),
    );
  }

  /**
   * Sets a password, and ends all sessions of the account.
   *
   * @param assertMay looks at the account as it is when it is changed
   * @throws Problem 400 if it is easy to guess, and what `assertMay` throws
   */
  async setPassword(
    name: string,
    password: string,
    action: 'password-set' | 'password-changed',
    assertMay: (now: Account) => void,
  ): Promise<Named> {
    const hashed = await this.hashOf(password, name);
    return await this.step(
      name,
      (now) => {
        assertMay(now);
        return { password: hashed, link: null, epoch: now.epoch + 1 };
      },
      () => note(name, action, name),
    );
  }

  /** A step after which the account may do less, or something else. */
  private async restrict(name: string, step: Step, told: (now: Account) => AuditNote): Promise<Named> {
    return await this.step(name, step, told, (next, all) => {
      const remains = next.role === 'admin' && !next.disabled;
      if (!remains && isLastAdmin(name, all)) throw conflict('This is the last admin. Make somebody else one before.');
    });
  }

  private async step(
    name: string,
    step: Step,
    told: (now: Account) => AuditNote,
    assertMay: (next: Account, all: readonly Named[]) => void = () => undefined,
  ): Promise<Named> {
    await this.schema.assertMigrated();
    const changed = await this.accounts.change(name, (now, all) => {
      if (!now) throw notFound('name', 'There is no account of this name.');
      const next = { ...now, ...step(now) };
      assertMay(next, all);
      return { next, note: told(now) };
    });
    this.sessions.forget();
    return changed;
  }

  private async hashOf(password: string, name: string): Promise<string> {
    const fault = easyToGuess(password, name);
    if (fault !== undefined) throw badRequest([{ field: 'password', message: fault }]);
    return await this.passwords.hash(password);
  }
}

const fresh = (role: AccountRole, createdBy: string): Account => ({
  ...{ role, password: null, disabled: false, epoch: 1, link: null },
  ...{ createdAt: new Date().toISOString(), createdBy },
});

const note = (who: string, action: AuditNote['action'], about: string): AuditNote => ({ who, action, about });

const conflict = (detail: string) => new Problem({ status: 409, title: 'Not possible as things are', detail });

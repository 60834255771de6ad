import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InvalidToken, Problem, Tokens } from '#platform';
import type { Account } from './account.js';
import { AccountStore, type Named } from './account-store.js';

const validMs = 24 * 60 * 60 * 1000;

/** A link by which a password can be set, once: given to a person, and kept nowhere. */
export interface PasswordLink {
  readonly token: string;
  readonly expiresAt: string;
}

/** A new link for an account; those made before are worth nothing from then on. */
export function newLink(): NonNullable<Account['link']> {
  return { id: randomUUID(), expiresAt: new Date(Date.now() + validMs).toISOString() };
}

/** Makes and reads the tokens of links. What is stored names a link, and cannot be made into one without our key. */
@Injectable()
export class PasswordLinks {
  constructor(
    private readonly tokens: Tokens,
    private readonly accounts: AccountStore,
  ) {}

  /** The link that an account has been given. */
  async of({ name, link }: Named): Promise<PasswordLink> {
    if (!link) throw new Error('the account has no link');
    const expiresAt = new Date(link.expiresAt);
    const token = await this.tokens.issue('set-password', { sub: name, jti: link.id }, expiresAt);
    return { token, expiresAt: link.expiresAt };
  }

  /** The account a link is for. @throws Problem 401 if it is no good, or no longer */
  async accountOf(token: string): Promise<Named> {
    const { sub, jti } = await this.claimsOf(token);
    const account = sub === undefined ? undefined : await this.accounts.find(sub);
    if (!account) throw noLink('This is not a link of ours.');
    assertValid(account, jti);
    return account;
  }

  private async claimsOf(token: string) {
    try {
      return await this.tokens.verify('set-password', token);
    } catch (error) {
      if (!(error instanceof InvalidToken)) throw error;
      throw noLink(error.expired ? 'This link has expired.' : 'This is not a link of ours.');
    }
  }
}

/** @throws Problem 401 if the account has no such link any more */
export function assertValid({ link, disabled }: Account, id: string | undefined): void {
  if (disabled || !link || link.id !== id) throw noLink('This link has been used, or there is a newer one.');
}

const noLink = (what: string) =>
  new Problem({ status: 401, title: 'No valid link', detail: `${what} Ask an admin for a new one.` });

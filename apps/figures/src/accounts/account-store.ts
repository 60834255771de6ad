import { Injectable } from '@nestjs/common';
import { type AuditNote, ClickHouse, Records, type StoredRecord } from '#clickhouse';
import { Audit } from '../audit/audit.js';
import { type Account, account, isUsable } from './account.js';

export type Named = { readonly name: string } & Account;

/** What a change makes of an account, and what the audit log says of it. */
export interface Change {
  readonly next: Account;
  readonly note: AuditNote;
}

/** Keeps accounts. This service alone writes them, one change at a time, each together with its note in the audit log. */
@Injectable()
export class AccountStore {
  private readonly records: Records<Account>;

  constructor(
    clickhouse: ClickHouse,
    private readonly audit: Audit,
  ) {
    this.records = new Records(clickhouse, 'account', account);
  }

  /** @param name in its canonical form */
  async find(name: string): Promise<Named | undefined> {
    const found = await this.records.get(name);
    return found && named(found);
  }

  /** By name. */
  async list(): Promise<Named[]> {
    return (await this.records.list()).map(named);
  }

  /**
   * Changes one account, or makes it, while nothing else changes any. Durable when it resolves.
   *
   * @param decide what becomes of it; what it throws changes nothing
   */
  async change(
    name: string,
    decide: (now: Account | undefined, all: readonly Named[]) => Promise<Change> | Change,
  ): Promise<Named> {
    const next = await this.records.change(name, async (now) => {
      const decided = await decide(now, await this.list());
      return { body: decided.next, beside: [this.audit.row(decided.note)] };
    });
    return { name, ...next };
  }
}

const named = ({ id, body }: StoredRecord<Account>): Named => ({ name: id, ...body });

/** Whether nobody could administer any more if `name` could not. */
export const isLastAdmin = (name: string, all: readonly Named[]) =>
  all.filter((each) => each.role === 'admin' && isUsable(each)).every((each) => each.name === name);

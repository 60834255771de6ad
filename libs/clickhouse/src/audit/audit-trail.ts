import { randomBytes } from 'node:crypto';
import type { ClickHouse } from '../client/clickhouse.js';
import { Records } from '../records/records.js';
import { type AuditNote, auditNote } from './audit-note.js';

/** Kinds of record that the log is made of: one for each service that writes in it. */
export const auditKinds = { figures: 'audit', assignments: 'pool-audit' } as const;

const millisecond = 'yyyy-mm-ddThh:mm:ss.sss'.length;
const second = 'yyyy-mm-ddThh:mm:ss'.length;

/** A service's part of the audit log: written once, never again, and taken out by nobody. */
export class AuditTrail {
  private readonly records: Records<AuditNote>;

  constructor(
    private readonly clickhouse: ClickHouse,
    service: keyof typeof auditKinds,
  ) {
    this.records = new Records(clickhouse, auditKinds[service], auditNote);
  }

  /** A row of `records` for a note, to be inserted together with what it tells of. Its id sorts by time. */
  row(note: AuditNote, at = new Date()): object {
    const time = at.toISOString();
    const id = `${time}-${randomBytes(4).toString('hex')}`;
    return {
      ...this.records.row({ id, revision: 1, body: note }),
      written_at: time.slice(0, second).replace('T', ' '),
    };
  }

  /** Durable when it resolves. @param at coarser than it is where the exact time would tell too much */
  async add(note: AuditNote, at?: Date): Promise<void> {
    await this.clickhouse.insert('records', [this.row(note, at)]);
  }
}

/** When something was noted, by the id of its note. */
export const timeOf = (id: string): string => `${id.slice(0, millisecond)}Z`;

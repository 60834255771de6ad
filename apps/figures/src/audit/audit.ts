import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { ClickHouse, Records } from '#clickhouse';
import { type AuditAnswer, type AuditNote, type AuditQuery, auditNote } from './audit.schema.js';

const kind = 'audit';
const page = 100;
/** Letters and digits that sort behind every id of the same moment. */
const last = '~';

const stored = z.object({ id: z.string(), body: z.string() });

/** Who did what, and when: written once, never again, and taken out by nobody. */
@Injectable()
export class Audit {
  private readonly records: Records<AuditNote>;

  constructor(private readonly clickhouse: ClickHouse) {
    this.records = new Records(clickhouse, kind, auditNote);
  }

  /** A row of `records` for a note, to be inserted together with what it tells of. */
  row(note: AuditNote): object {
    const id = `${new Date().toISOString()}-${randomBytes(4).toString('hex')}`;
    return this.records.row({ id, revision: 1, body: note });
  }

  /** Durable when it resolves. */
  async add(note: AuditNote): Promise<void> {
    await this.clickhouse.insert('records', [this.row(note)]);
  }

  /** The newest entries first. */
  async read({ who = '', action, from = '', to, before }: AuditQuery): Promise<AuditAnswer> {
    const end = [before, to === undefined ? undefined : `${to}T${last}`].filter((each) => each !== undefined).sort()[0];
    const rows = await this.clickhouse.select(
      stored,
      `SELECT id, body FROM records FINAL
       WHERE kind = {kind:String} AND id >= {from:String} AND id < {end:String}
         AND ({action:String} = '' OR JSONExtractString(body, 'action') = {action:String})
         AND ({who:String} = '' OR {who:String} IN (JSONExtractString(body, 'who'), JSONExtractString(body, 'about')))
       ORDER BY id DESC LIMIT {limit:UInt16}`,
      { kind, from, end: end ?? last, action: action ?? '', who, limit: page + 1 },
    );
    const entries = rows.slice(0, page).map(({ id, body }) => ({
      id,
      at: id.slice(0, 'yyyy-mm-ddThh:mm:ss.sssZ'.length),
      ...auditNote.parse(JSON.parse(body)),
    }));
    return { entries, more: rows.length > page };
  }
}

import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { AuditTrail, auditKinds, auditNote, ClickHouse, timeOf } from '#clickhouse';
import type { AuditAnswer, AuditQuery } from './audit.schema.js';

const page = 100;
/** Letters and digits that sort behind every id of the same moment. */
const last = '~';

const stored = z.object({ id: z.string(), body: z.string() });

/** Who did what, and when: what this service notes, and what all services have noted. */
@Injectable()
export class Audit extends AuditTrail {
  constructor(private readonly store: ClickHouse) {
    super(store, 'figures');
  }

  /** The newest entries first, whoever noted them. */
  async read({ who = '', action, from = '', to, before }: AuditQuery): Promise<AuditAnswer> {
    const end = [before, to === undefined ? undefined : `${to}T${last}`].filter((each) => each !== undefined).sort()[0];
    const rows = await this.store.select(
      stored,
      `SELECT id, body FROM records FINAL
       WHERE kind IN {kinds:Array(String)} AND id >= {from:String} AND id < {end:String}
         AND ({action:String} = '' OR JSONExtractString(body, 'action') = {action:String})
         AND ({who:String} = '' OR {who:String} IN (JSONExtractString(body, 'who'), JSONExtractString(body, 'about')))
       ORDER BY id DESC LIMIT {limit:UInt16}`,
      { kinds: Object.values(auditKinds), from, end: end ?? last, action: action ?? '', who, limit: page + 1 },
    );
    const entries = rows
      .slice(0, page)
      .map(({ id, body }) => ({ id, at: timeOf(id), ...auditNote.parse(JSON.parse(body)) }));
    return { entries, more: rows.length > page };
  }
}

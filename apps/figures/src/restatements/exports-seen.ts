import { Injectable } from '@nestjs/common';
import { type Identity, mayCall } from '#platform';
import type { FiguresFile } from '../figures/files.js';
import { DayLedger } from './day-ledger.js';
import { LastSeenStore } from './last-seen.js';
import type { Ledger } from './ledger.js';
import { pointOf } from './point.js';

/** The ledgers of all campaigns, at one moment. */
export type Ledgers = ReadonlyMap<string, Ledger>;

/** The funnel counts what became of calls, not what was said on which day. */
const tellsDays = (url: string) => !/^\/v1\/funnel\./.test(url);

/** Remembers the files of those who may ask which days have changed since. */
@Injectable()
export class ExportsSeen {
  constructor(
    private readonly ledger: DayLedger,
    private readonly lastSeen: LastSeenStore,
  ) {}

  /** To be asked before the file is made: of a change in between we tell though the file has it, never the reverse. */
  before(): Ledgers {
    return this.ledger.all;
  }

  /**
   * Not while no day has been looked at since the service started, nor of a file that has nothing to do with days. Durable when it resolves.
   *
   * @param before as it was when the question came
   * @param url of the request
   * @param note row of the audit log: there together with it
   * @returns whether the note is kept
   */
  async note(file: FiguresFile, before: Ledgers, url: string, identity: Identity, note: object): Promise<boolean> {
    const { campaign, from, to } = file.about.query;
    const ledger = before.get(campaign);
    if (!ledger || !tellsDays(url) || !mayCall(identity.role, ['organizer'])) return false;
    const path = url.replace(/^\/v1/, '').replace(/^\/figures\?/, `/figures.${file.extension}?`);
    const taken = { file: file.name, path, point: pointOf(ledger), ...(from && { from }), ...(to && { to }) };
    await this.lastSeen.exported({ campaign, subject: identity.subject }, taken, [note]);
    return true;
  }
}

import { createHash } from 'node:crypto';
import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import type { AssignmentSnapshot } from '#events';
import { persist } from '../../import/publish/persist.js';
import { RefusedReports } from './refused-reports.js';

/** How long it is tried, in milliseconds. */
const patience = 60_000;
/** More than that at a time are no slips of the finger; what is beyond is not told. */
const mostAtATime = 50;

/** Tells of reports that were refused, behind the volunteer's back: his answer does not wait for it. */
@Injectable()
export class TellRefusals implements BeforeApplicationShutdown {
  private readonly logger = new Logger(TellRefusals.name);
  private readonly ending = new AbortController();
  private readonly underWay = new Set<Promise<void>>();

  constructor(private readonly reports: RefusedReports) {}

  /** Returns at once. What cannot be told is logged, without saying of whom. */
  tell({ campaign, volunteer, callId, assignedAt }: AssignmentSnapshot): void {
    // Only imported calls are nobody's.
    if (!volunteer) return;
    if (this.underWay.size >= mostAtATime) {
      this.logger.warn('a refused report is not told of: too many are being told of');
      return;
    }
    const report = { campaign, volunteer, refusal: refusalOf(callId), day: assignedAt.slice(0, 10) };
    const telling = persist(() => this.reports.keep(report), { milliseconds: patience, signal: this.ending.signal })
      .catch((error: unknown) => this.logger.warn(`a refused report is not told of: ${String(error)}`))
      .finally(() => this.underWay.delete(telling));
    this.underWay.add(telling);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.ending.abort();
    await Promise.all(this.underWay);
  }
}

const refusalOf = (callId: string): string =>
  createHash('sha256').update(`refused report of ${callId}`).digest('hex').slice(0, 32);

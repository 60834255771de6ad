import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { ClickHouse, Records } from '#clickhouse';
import { campaignId, volunteerPseudonym } from '#events';
import type { RefusedReport } from './reviews.schema.js';

/** `evidence-sql.ts` reads it, too. */
export const refusedReportKind = 'refused-report';

const refused = z.strictObject({ campaign: campaignId, volunteer: volunteerPseudonym, day: z.iso.date() });

/**
 * Keeps that a report was refused because it cannot be true: it never became an event. A record for each call, under an
 * id that tells nothing without the call's: the same call is counted once, however often it was sent.
 */
@Injectable()
export class RefusedReports {
  private readonly records: Records<z.infer<typeof refused>>;

  constructor(clickhouse: ClickHouse) {
    this.records = new Records(clickhouse, refusedReportKind, refused);
  }

  /** Durable when it resolves. */
  async add(volunteer: string, refusal: string, { campaign, day }: RefusedReport): Promise<void> {
    await this.records.put({ id: `${campaign}/${refusal}`, revision: 1, body: { campaign, volunteer, day } });
  }
}

import { Injectable, Logger } from '@nestjs/common';
import { ClickHouse, Records } from '#clickhouse';
import { Campaigns, RetriableError } from '#platform';
import { Audit } from '../audit/audit.js';
import { Schema } from '../freshness/schema.js';
import { type Goal, goal } from './campaigns.schema.js';

/** What organizers want to reach, since they said it; before, what campaign.yaml says. */
@Injectable()
export class Goals {
  private readonly logger = new Logger('goals');
  private readonly records: Records<Goal>;
  private known: ReadonlyMap<string, number> = new Map();

  constructor(
    clickhouse: ClickHouse,
    private readonly campaigns: Campaigns,
    private readonly audit: Audit,
    private readonly schema: Schema,
  ) {
    this.records = new Records(clickhouse, 'goal', goal);
  }

  /**
   * Calls a day, by campaign: of those for which somebody has said it. While that cannot be read, as it was last read:
   * volunteers ask for campaigns, too, and need no goal.
   */
  async said(): Promise<ReadonlyMap<string, number>> {
    try {
      await this.schema.assertMigrated();
      this.known = new Map((await this.records.list()).map(({ id, body }) => [id, body.callsPerDay]));
    } catch (error) {
      if (!(error instanceof RetriableError)) throw error;
      this.logger.warn(`goals may be old: ${error.message}`);
    }
    return this.known;
  }

  /** Durable when it resolves. @throws Problem 404 */
  async set(campaign: string, callsPerDay: number, who: string): Promise<void> {
    const { id, goal: first } = this.campaigns.require(campaign);
    await this.schema.assertMigrated();
    await this.records.change(id, (before) => {
      const details = { from: String(before?.callsPerDay ?? first.callsPerDay), to: String(callsPerDay) };
      const note = { who, action: 'goal-changed', about: id, details } as const;
      return { body: { callsPerDay }, beside: [this.audit.row(note)] };
    });
  }
}

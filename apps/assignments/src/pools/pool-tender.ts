import { Logger } from '@nestjs/common';
import { Ticker } from '#platform';
import type { Rule } from '#pool';
import type { LostCalls } from '../lost-calls/lost-calls.js';
import type { CampaignPool } from './pools.js';

/** Between two rounds, in milliseconds. */
const pauseMs = 1000;
/** How long what became of a number waits to be archived, together with others: so no time tells which call it was. */
const archiveEveryMs = 10 * 60_000;

/** Does for one pool what has to be done again and again: stocks up, reads what was added to the list, archives. */
export class PoolTender {
  private readonly logger = new Logger(PoolTender.name);
  private readonly ticker = new Ticker({
    pauseMs,
    work: () => this.round(),
    failed: (error) => this.logger.warn(`the pool of ${this.tended.campaign.id} waits: ${String(error)}`),
  });
  private failure: unknown;
  private notYetObeyed: readonly Rule[] = [];
  private archiveAt = 0;

  constructor(
    private readonly tended: CampaignPool,
    private readonly lostCalls: LostCalls,
  ) {}

  start(): void {
    this.ticker.start();
  }

  /** Archives everything, so that what the next start finds in Redis can be checked against it. */
  async stop(): Promise<void> {
    await this.ticker.stop();
    try {
      await this.tended.pool.archiveNow();
    } catch (error) {
      this.logger.warn(`the pool of ${this.tended.campaign.id} is not archived: ${String(error)}`);
    }
  }

  /** @throws what the last round failed with */
  async check(): Promise<void> {
    if (this.failure !== undefined) throw this.failure;
  }

  private async round(): Promise<void> {
    try {
      await this.tend();
      if (Date.now() >= this.archiveAt) await this.archive();
      this.failure = undefined;
    } catch (error) {
      this.failure = error;
      throw error;
    }
  }

  /** The list first: what is not to be called must not be drawn. */
  private async tend(): Promise<void> {
    const { pool, doNotCall, refresh } = this.tended;
    // The list tells them once: if it fails now, they are for the next round.
    this.notYetObeyed = [...this.notYetObeyed, ...doNotCall.refresh()];
    if (this.notYetObeyed.length > 0) await pool.forbid(this.notYetObeyed);
    this.notYetObeyed = [];
    refresh();
    await pool.stockUp();
  }

  private async archive(): Promise<void> {
    this.archiveAt = Date.now() + archiveEveryMs;
    await this.tended.pool.archiveNow();
    await this.lostCalls.expire(this.tended);
  }
}

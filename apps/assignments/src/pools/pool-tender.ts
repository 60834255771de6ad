import { Logger } from '@nestjs/common';
import { Ticker } from '#platform';
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
  private archiveAt = 0;
  /** So many of the list are obeyed: what was there at the start is, as soon as the pool is found. */
  private obeyed: number;

  constructor(
    private readonly tended: CampaignPool,
    private readonly lostCalls: LostCalls,
  ) {
    this.obeyed = tended.doNotCall.rules().length;
  }

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
    await doNotCall.refresh();
    const added = doNotCall.rules().slice(this.obeyed);
    if (added.length > 0) await pool.forbid(added);
    this.obeyed += added.length;
    refresh();
    await pool.stockUp();
  }

  private async archive(): Promise<void> {
    this.archiveAt = Date.now() + archiveEveryMs;
    await this.tended.pool.archiveNow();
    await this.lostCalls.expire(this.tended);
  }
}

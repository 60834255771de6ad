import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Readiness, Ticker } from '#platform';
import type { Rule } from '#pool';
import { LostCalls } from '../lost-calls/lost-calls.js';
import { type CampaignPool, Pools } from './pools.js';
import { RedisConnection } from './redis-connection.js';

/** Between two rounds, in milliseconds. */
const pauseMs = 1000;
/** How long what became of a number waits to be archived, together with others: so no time tells which call it was. */
const archiveEveryMs = 10 * 60_000;

/** How long the journal of Redis still tells what Redis has forgotten. */
const rewriteEveryMs = 60 * 60_000;

/** Does for every pool what has to be done again and again: stocks up, reads what was added to the lists, archives. */
@Injectable()
export class Tender implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(Tender.name);
  private readonly failures = new Map<string, unknown>();
  private readonly ticker = new Ticker({
    pauseMs,
    work: () => this.round(),
    failed: (error) => this.logger.warn(`the journal of Redis is not rewritten: ${String(error)}`),
  });
  private readonly notYetObeyed = new Map<string, readonly Rule[]>();
  private archiveAt = 0;
  private rewriteAt = Date.now() + rewriteEveryMs;

  constructor(
    private readonly pools: Pools,
    private readonly lostCalls: LostCalls,
    private readonly connection: RedisConnection,
    readiness: Readiness,
  ) {
    for (const { campaign } of pools.all())
      readiness.add(`pool ${campaign.id}`, async () => {
        if (this.failures.has(campaign.id)) throw this.failures.get(campaign.id);
      });
  }

  onApplicationBootstrap(): void {
    this.ticker.start();
  }

  /** Archives everything, so that what the next start finds in Redis can be checked against it. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.ticker.stop();
    await Promise.all(this.pools.all().map((each) => this.attempt(each, () => each.pool.archiveNow())));
  }

  private async round(): Promise<void> {
    const isTimeToArchive = Date.now() >= this.archiveAt;
    if (isTimeToArchive) this.archiveAt = Date.now() + archiveEveryMs;
    if (Date.now() >= this.rewriteAt) {
      this.rewriteAt = Date.now() + rewriteEveryMs;
      await this.connection.rewriteJournal();
    }
    for (const each of this.pools.all())
      await this.attempt(each, async () => {
        await this.tend(each);
        if (!isTimeToArchive) return;
        await each.pool.archiveNow();
        await this.lostCalls.expire(each);
      });
  }

  private async attempt({ campaign: { id } }: CampaignPool, work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this.failures.delete(id);
    } catch (error) {
      if (!this.failures.has(id)) this.logger.warn(`the pool of ${id} waits: ${String(error)}`);
      this.failures.set(id, error);
    }
  }

  /** Lists first: what is not to be called must not be drawn. */
  private async tend({ campaign: { id }, pool, doNotCall, refresh }: CampaignPool): Promise<void> {
    const rules = [...(this.notYetObeyed.get(id) ?? []), ...doNotCall.refresh()];
    // The list tells them once: if it fails now, they are for the next round.
    this.notYetObeyed.set(id, rules);
    if (rules.length > 0) await pool.forbid(rules);
    this.notYetObeyed.delete(id);
    refresh();
    await pool.stockUp();
  }
}

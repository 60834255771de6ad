import { Injectable, Logger } from '@nestjs/common';
import { RetriableError, Ticker } from '#platform';
import type { CampaignPool } from '../pools/pools.js';
import type { RebuildAnswer } from './pool-answer.js';
import { RebuildRecords } from './rebuild-records.js';

/** How often the other instances are told how far it is, in milliseconds. */
const sayEveryMs = 1000;

/** Pools that are begun anew because somebody asked for it: it may take longer than a request can wait. */
@Injectable()
export class Rebuilds {
  private readonly logger = new Logger(Rebuilds.name);

  constructor(private readonly records: RebuildRecords) {}

  /** Begins, and does not wait for its end. One that is under way, at whichever instance, goes on. @throws RetriableError */
  async begin(pool: CampaignPool): Promise<void> {
    if (await this.records.begin(pool.campaign.id)) void this.carryOut(pool);
  }

  /** How far it has come, and how the last one ended. @throws RetriableError */
  async of({ campaign: { id }, pool }: CampaignPool): Promise<RebuildAnswer> {
    const record = await this.records.of(id);
    return record.running ? record : { ...record, progress: pool.rebuilding() ?? null };
  }

  private async carryOut({ campaign: { id }, pool }: CampaignPool): Promise<void> {
    const telling = new Ticker({
      pauseMs: sayEveryMs,
      work: () => this.records.goOn(id, pool.rebuilding() ?? null),
      failed: (error) => this.logger.warn(`nobody learns how far the pool of ${id} is: ${String(error)}`),
    });
    telling.start();
    const failure = await this.rebuild(id, pool);
    await telling.stop();
    try {
      await this.records.end(id, failure);
    } catch (error) {
      this.logger.error(`nobody learns how beginning the pool of ${id} anew ended: ${String(error)}`);
    }
  }

  /** @returns why it did not succeed */
  private async rebuild(id: string, pool: CampaignPool['pool']): Promise<string | undefined> {
    try {
      await pool.rebuild();
      return undefined;
    } catch (error) {
      this.logger.error(`the pool of ${id} is not begun anew: ${String(error)}`);
      return error instanceof RetriableError
        ? `${error.message}. Begin anew once more.`
        : 'Something failed that we did not foresee. It has been logged.';
    }
  }
}

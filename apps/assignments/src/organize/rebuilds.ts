import { Injectable, Logger } from '@nestjs/common';
import { RetriableError } from '#platform';
import type { CampaignPool } from '../pools/pools.js';
import type { RebuildAnswer } from './pool-answer.js';

/** Pools that are begun anew because somebody asked for it: it may take longer than a request can wait. */
@Injectable()
export class Rebuilds {
  private readonly logger = new Logger(Rebuilds.name);
  private readonly running = new Set<string>();
  private readonly failures = new Map<string, string>();

  /** Begins, and waits for nothing. One that is under way goes on. */
  begin({ campaign: { id }, pool }: CampaignPool): void {
    if (this.running.has(id)) return;
    this.running.add(id);
    this.failures.delete(id);
    pool
      .rebuild()
      .catch((error: unknown) => {
        this.logger.error(`the pool of ${id} is not begun anew: ${String(error)}`);
        this.failures.set(id, why(error));
      })
      .finally(() => this.running.delete(id));
  }

  /** How far it has come, and how the last one ended. */
  of({ campaign: { id }, pool }: CampaignPool): RebuildAnswer {
    const progress = pool.rebuilding() ?? null;
    return { running: this.running.has(id), progress, failure: this.failures.get(id) ?? null };
  }
}

const why = (error: unknown): string =>
  error instanceof RetriableError
    ? `${error.message}. Begin anew once more.`
    : 'Something failed that we did not foresee. It has been logged.';

import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Ticker } from '#platform';
import type { NumberPool } from '#pool';
import { Pools } from '../pools/pools.js';
import { Endings } from './endings.js';

/** Pause between two sweeps, in milliseconds. */
const pauseMs = 1000;
/** Leases that are ended side by side. */
const atATime = 200;

/** Ends the leases that ran out, and those whose volunteer never learnt of them; again and again until it is durable. */
@Injectable()
export class Sweeper implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(Sweeper.name);
  private readonly ticker = new Ticker({
    pauseMs,
    work: () => this.sweep(),
    failed: (error) => this.logger.warn(`leases wait to be ended: ${(error as Error).message}`),
  });

  constructor(
    private readonly pools: Pools,
    private readonly endings: Endings,
  ) {}

  onApplicationBootstrap(): void {
    this.ticker.start(pauseMs);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.ticker.stop();
  }

  /** Ends what is to be ended now. @throws the first failure, after everything was tried once */
  async sweep(): Promise<void> {
    const results = await Promise.allSettled(this.pools.all().map(({ pool }) => this.sweepPool(pool)));
    throwFirst(results);
  }

  private async sweepPool(pool: NumberPool): Promise<void> {
    for (;;) {
      const endings = await pool.endings(atATime);
      const results = await Promise.allSettled(endings.map((ending) => this.endings.publish(pool, ending)));
      throwFirst(results);
      if (endings.length < atATime || this.ticker.isStopped) return;
    }
  }
}

function throwFirst(results: readonly PromiseSettledResult<unknown>[]): void {
  const failure = results.find((result) => result.status === 'rejected');
  if (failure) throw failure.reason;
}

import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { ClickHouse, dropOldGenerations, RollupDays } from '#clickhouse';
import { Ticker } from '#platform';
import { BatchStore } from '../store/batch-store.js';
import { ImportPause } from './import-pause.js';
import { QuietMarks } from './quiet-marks.js';
import { Recompute } from './recompute.js';

/** Milliseconds from the end of one look at the marks to the next. */
const pauseMs = 1000;

/** For so many looks a day must have been quiet: in a lull between two calls, counting would hardly be of use. */
const quietLooks = 4;

/** Milliseconds between two clean-ups. */
const cleanUpMs = 60_000;

const marked = new Gauge({
  name: 'callboard_marked_days',
  help: 'Days that figures read from the calls, until they are counted for the rollups',
});

/** Looks at the marks once a second, and has the days counted that have been quiet for a while. */
@Injectable()
export class RecomputeTicker implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(RecomputeTicker.name);
  private readonly quiet = new QuietMarks(quietLooks);
  private readonly importPause = new ImportPause();
  private readonly ticker = new Ticker({
    pauseMs,
    work: () => this.look(),
    // The days stay marked meanwhile: figures are slower, and right.
    failed: (error) => this.logger.warn(`days are not recomputed: ${(error as Error).message}`),
  });
  private cleanUpAt = performance.now() + cleanUpMs;

  constructor(
    private readonly clickhouse: ClickHouse,
    private readonly days: RollupDays,
    private readonly recompute: Recompute,
    private readonly batches: BatchStore,
  ) {}

  onApplicationBootstrap(): void {
    this.ticker.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.ticker.stop();
  }

  private async look(): Promise<void> {
    const marks = await this.days.marks();
    marked.set(new Set(marks.map(({ campaign, assignedOn }) => `${campaign} ${assignedOn}`)).size);
    const quiet = this.quiet.of(marks);
    if (!this.importPause.isOn(this.batches.lastImportedAt?.getTime(), Date.now())) await this.recompute.run(quiet);
    if (performance.now() < this.cleanUpAt) return;
    this.cleanUpAt = performance.now() + cleanUpMs;
    await dropOldGenerations(this.clickhouse);
  }
}

import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { ClickHouse } from '#clickhouse';
import { nameOf } from '#kafka';
import { Ticker } from '#platform';
import { Continuity } from '../positions/continuity.js';
import { LogExtents } from '../positions/log-extents.js';
import { Positions, positionOf } from '../positions/positions.js';
import { Watermark } from './watermark.js';

const intervalMs = 250;

const lag = new Gauge({ name: 'callboard_lag_records', help: 'Records in Kafka that are not in the tables yet' });
const behind = new Gauge({ name: 'callboard_complete_through_seconds', help: 'Unix time through which all is stored' });

/** Four times a second, writes down how far the figures are complete. */
@Injectable()
export class WatermarkTicker implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(WatermarkTicker.name);
  private readonly watermark = new Watermark();
  private readonly ticker = new Ticker({
    pauseMs: intervalMs,
    work: () => this.observe(),
    // The watermark stands still meanwhile, and every figure shows it.
    failed: (error) => this.logger.warn(`completeness is unknown: ${(error as Error).message}`),
  });

  constructor(
    private readonly logs: LogExtents,
    private readonly positions: Positions,
    private readonly continuity: Continuity,
    private readonly clickhouse: ClickHouse,
  ) {}

  onApplicationBootstrap(): void {
    this.ticker.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.ticker.stop();
  }

  private async observe(): Promise<void> {
    const time = new Date();
    const extents = await this.logs.all();
    const positions = await this.positions.all();
    const shorter = extents.find((extent) => extent.end < positionOf(extent, positions));
    if (shorter) {
      this.continuity.mustResume.next();
      throw new Error(`the log of ${nameOf(shorter)} ends before what was read of it`);
    }
    await this.continuity.passExpired(extents, positions);
    lag.set(extents.reduce((sum, extent) => sum + Number(extent.end - positionOf(extent, positions)), 0));
    this.watermark.observe(time, extents);
    const completeThrough = this.watermark.advance(positions);
    if (!completeThrough) return;
    await this.clickhouse.insert('watermarks', [{ complete_through: textOf(completeThrough) }]);
    behind.set(completeThrough.getTime() / 1000);
  }
}

/** As ClickHouse reads a time: `2022-04-05 09:00:00.123`, in UTC. */
const textOf = (time: Date) => time.toISOString().replace('T', ' ').replace('Z', '');

import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { z } from 'zod';
import { ClickHouse } from '#clickhouse';
import { Readiness, RetriableError, Ticker } from '#platform';

const row = z.object({ campaign: z.string(), volunteer: z.string() });

/** Between two looks, in milliseconds: so long whoever was excluded may still get a number. */
const pauseMs = 1000;

const keyOf = (campaign: string, volunteer: string) => `${campaign}/${volunteer}`;

/**
 * Whom organizers have excluded. It is kept with their decision and read from there again and again, so that nothing
 * here can lose it. While it cannot be read, what was known last holds.
 */
@Injectable()
export class Exclusions implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(Exclusions.name);
  private excluded: ReadonlySet<string> | undefined;
  private readonly ticker = new Ticker({
    pauseMs,
    work: () => this.read(),
    failed: (error) => this.logger.warn(`who is excluded cannot be read: ${String(error)}`),
  });

  constructor(
    private readonly clickhouse: ClickHouse,
    readiness: Readiness,
  ) {
    readiness.add('exclusions', async () => void this.known());
  }

  onApplicationBootstrap(): void {
    this.ticker.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.ticker.stop();
  }

  /** @throws RetriableError before it was read for the first time */
  has(campaign: string, volunteer: string): boolean {
    return this.known().has(keyOf(campaign, volunteer));
  }

  private known(): ReadonlySet<string> {
    if (!this.excluded) throw new RetriableError('It is not known yet who is excluded');
    return this.excluded;
  }

  private async read(): Promise<void> {
    const rows = await this.clickhouse.select(row, 'SELECT campaign, volunteer FROM excluded_volunteers');
    this.excluded = new Set(rows.map(({ campaign, volunteer }) => keyOf(campaign, volunteer)));
  }
}

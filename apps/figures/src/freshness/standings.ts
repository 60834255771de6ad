import { Injectable } from '@nestjs/common';
import { type DayState, RollupDays } from '#clickhouse';
import { type Extent, Freshness } from './freshness.js';

/** How far the tables go, and how the days of a campaign stand in them. */
export interface Standing {
  /** By the clock of `performance.now()`. */
  readonly begun: number;
  readonly extent: Extent;
  /** Read after the extent: what they say is no less complete. */
  readonly days: readonly DayState[];
}

interface Look {
  readonly begun: number;
  readonly standing: Promise<Standing>;
}

/**
 * Looks at the tables once for all questions that may share a look. Where rows are kept this is all that a question
 * costs, and a board has a dozen of them.
 */
@Injectable()
export class Standings {
  private readonly newest = new Map<string, Look>();

  constructor(
    private readonly freshness: Freshness,
    private readonly days: RollupDays,
  ) {}

  /**
   * @param notBefore how old a look may be, by the clock of `performance.now()`; everything that was stored by then is in it
   * @throws RetriableError ClickHouse cannot be asked just now
   */
  async read(campaign: string, notBefore: number): Promise<Standing> {
    const known = this.newest.get(campaign);
    if (known && known.begun >= notBefore) return await known.standing;
    const begun = performance.now();
    const look = { begun, standing: this.look(campaign, begun) };
    this.newest.set(campaign, look);
    return await look.standing;
  }

  private async look(campaign: string, begun: number): Promise<Standing> {
    const extent = await this.freshness.read();
    return { begun, extent, days: await this.days.states(campaign) };
  }
}

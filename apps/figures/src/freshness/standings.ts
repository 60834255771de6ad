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

interface Newest {
  readonly standing: Standing;
  /** Milliseconds. */
  readonly took: number;
}

/** Milliseconds. As old may a look be that answers a question, unless who asks says otherwise. */
export const sharedMs = 100;

/**
 * Looks at the tables once for all questions that may share a look. Where rows are kept this is all that a question
 * costs, and a board has a dozen of them. Who asks on and on does not wait for it: the next look begins while the last
 * one may still be shared, if it is likely to be there in time. Where looks take longer ClickHouse has enough to do.
 */
@Injectable()
export class Standings {
  private readonly newest = new Map<string, Newest>();
  private readonly underWay = new Map<string, Look>();

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
    if (known && known.standing.begun >= notBefore) {
      this.lookAhead(campaign, known);
      return known.standing;
    }
    const look = this.underWay.get(campaign);
    return await (look && look.begun >= notBefore ? look : this.look(campaign)).standing;
  }

  private lookAhead(campaign: string, { standing: { begun }, took }: Newest): void {
    const aheadMs = sharedMs / 2;
    if (took > aheadMs || performance.now() - begun < aheadMs || this.underWay.has(campaign)) return;
    // Nobody waits for it; if it fails, whoever asks next looks anew and is told.
    this.look(campaign).standing.catch(() => undefined);
  }

  private look(campaign: string): Look {
    const begun = performance.now();
    const look = { begun, standing: this.standing(campaign, begun) };
    this.underWay.set(campaign, look);
    return look;
  }

  private async standing(campaign: string, begun: number): Promise<Standing> {
    try {
      const extent = await this.freshness.read();
      const standing = { begun, extent, days: await this.days.states(campaign) };
      if ((this.newest.get(campaign)?.standing.begun ?? 0) < begun)
        this.newest.set(campaign, { standing, took: performance.now() - begun });
      return standing;
    } finally {
      if (this.underWay.get(campaign)?.begun === begun) this.underWay.delete(campaign);
    }
  }
}

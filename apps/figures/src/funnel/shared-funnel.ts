import { Injectable } from '@nestjs/common';
import { Campaigns, type Role } from '#platform';
import { assertOrganizer } from '../figures/organizers-only.js';
import { Funnel } from './funnel.js';
import type { FunnelAnswer, FunnelParameters } from './funnel.schema.js';
import { PacedCount } from './paced-count.js';

/** One count of a campaign for all who look at its funnel: each reads every event. */
@Injectable()
export class SharedFunnel {
  private readonly counts = new Map<string, PacedCount<FunnelAnswer>>();

  constructor(
    private readonly campaigns: Campaigns,
    private readonly funnel: Funnel,
  ) {}

  /** @throws Problem 403, or 404 for a campaign that there is not */
  check({ campaign }: FunnelParameters, role: Role): void {
    assertOrganizer(role, 'what became of every call');
    this.campaigns.require(campaign);
  }

  /** Whether it may be counted anew for who only looks on. */
  isDue({ campaign }: FunnelParameters): boolean {
    return this.countOf(campaign).isDue;
  }

  /**
   * @param notBefore what was stored by then is counted, by the clock of `performance.now()`; default: as the pace allows
   * @throws Problem 403 or 404
   * @throws RetriableError ClickHouse cannot be asked just now
   */
  async answer(asked: FunnelParameters, role: Role, notBefore?: number): Promise<FunnelAnswer> {
    this.check(asked, role);
    return await this.of(asked.campaign, notBefore);
  }

  /** The same for the service itself. */
  async of(campaign: string, notBefore?: number): Promise<FunnelAnswer> {
    return await this.countOf(campaign).read(notBefore);
  }

  /** The clock of the pace, in milliseconds. */
  now(): number {
    return performance.now();
  }

  private countOf(campaign: string): PacedCount<FunnelAnswer> {
    const known = this.counts.get(campaign);
    if (known) return known;
    const count = new PacedCount(
      () => this.funnel.of(campaign),
      () => this.now(),
    );
    this.counts.set(campaign, count);
    return count;
  }
}

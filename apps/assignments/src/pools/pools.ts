import type { Redis } from 'ioredis';
import { type Campaign, Campaigns, Problem, regionsOf } from '#platform';
import { InventedNumbers, type NumberPool, RedisPool } from '#pool';
import { Clock } from '../clock.js';

const minute = 60_000;
const day = 24 * 60 * minute;

/** How many numbers a volunteer may have at a time: one to call, and two where reporting is slow. */
export const mostOpenLeases = 3;

/** The pools of this installation: one for each campaign that hands out numbers. */
export class Pools {
  private readonly byCampaign: ReadonlyMap<string, NumberPool>;

  constructor(
    campaigns: Campaigns,
    private readonly redis: Redis,
    private readonly namespace: string,
    private readonly clock: Clock,
  ) {
    this.byCampaign = new Map(
      campaigns.all().flatMap((campaign) => {
        const pool = this.open(campaign);
        return pool ? [[campaign.id, pool] as const] : [];
      }),
    );
  }

  all(): NumberPool[] {
    return [...this.byCampaign.values()];
  }

  get(campaign: string): NumberPool | undefined {
    return this.byCampaign.get(campaign);
  }

  /** @throws Problem 409 */
  require(campaign: string): NumberPool {
    const pool = this.byCampaign.get(campaign);
    if (pool) return pool;
    throw new Problem({
      status: 409,
      title: 'No numbers to call',
      detail: `The campaign ${campaign} hands out no numbers: its calls were made elsewhere. Join another campaign to call.`,
    });
  }

  private open(campaign: Campaign): NumberPool | undefined {
    if (!campaign.pool) return undefined;
    return new RedisPool({
      redis: this.redis,
      namespace: this.namespace,
      campaign: campaign.id,
      numbers: new InventedNumbers(campaign.pool.size, regionsOf(campaign)),
      leaseMs: campaign.leaseMinutes * minute,
      lateWindowMs: campaign.lateWindowDays * day,
      mostOpen: mostOpenLeases,
      now: () => this.clock.now().getTime(),
    });
  }
}

import { join } from 'node:path';
import { type Campaign, Campaigns, Problem, regionsOf } from '#platform';
import { DoNotCallFile, InventedNumbers, LoadedNumbers, type NumberPool, type Numbers } from '#pool';
import { Clock } from '../clock.js';
import { openPool, type Stores } from './open-pool.js';

/** The pool of a campaign, its numbers, and who of them is not to be called. */
export interface CampaignPool {
  readonly campaign: Campaign;
  readonly pool: NumberPool;
  readonly numbers: Numbers;
  readonly doNotCall: DoNotCallFile;
  /** Reads what was loaded since. */
  readonly refresh: () => void;
}

/** The pools of this installation: one for each campaign that hands out numbers. */
export class Pools {
  private constructor(private readonly byCampaign: ReadonlyMap<string, CampaignPool>) {}

  /** @param folder has a folder for each campaign's lists */
  static async open(campaigns: Campaigns, stores: Stores, folder: string, clock: Clock): Promise<Pools> {
    const pools = campaigns.all().map((campaign) => openOne(campaign, stores, folder, clock));
    const open = (await Promise.all(pools)).filter((pool) => pool !== undefined);
    return new Pools(new Map(open.map((pool) => [pool.campaign.id, pool])));
  }

  all(): CampaignPool[] {
    return [...this.byCampaign.values()];
  }

  get(campaign: string): CampaignPool | undefined {
    return this.byCampaign.get(campaign);
  }

  /** @throws Problem 409 */
  require(campaign: string): CampaignPool {
    const pool = this.byCampaign.get(campaign);
    if (pool) return pool;
    throw new Problem({
      status: 409,
      title: 'No numbers to call',
      detail: `The campaign ${campaign} hands out no numbers: its calls were made elsewhere. Join another campaign to call.`,
    });
  }
}

async function openOne(
  campaign: Campaign,
  stores: Stores,
  allLists: string,
  clock: Clock,
): Promise<CampaignPool | undefined> {
  if (!campaign.pool) return undefined;
  const folder = join(allLists, campaign.id);
  const doNotCall = new DoNotCallFile(join(folder, 'do-not-call'));
  await doNotCall.refresh();
  const { numbers, refresh } = numbersOf(campaign.pool, campaign, folder);
  const now = () => clock.now().getTime();
  const forbidden = async () => {
    await doNotCall.refresh();
    return doNotCall.rules();
  };
  const pool = openPool(campaign, stores, { numbers, forbidden, now });
  return { campaign, pool, numbers, doNotCall, refresh };
}

function numbersOf(pool: NonNullable<Campaign['pool']>, campaign: Campaign, folder: string) {
  if (pool.kind === 'invented')
    return {
      numbers: new InventedNumbers(pool.size, regionsOf(campaign), campaign.timeZone),
      // Their number is set by campaign.yaml.
      refresh: () => undefined,
    };
  const numbers = new LoadedNumbers(folder);
  return { numbers, refresh: () => numbers.refresh() };
}

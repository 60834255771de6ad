import { join } from 'node:path';
import { formatNumber, PermanentError, regionsOf } from '#platform';
import { DoNotCallFile, InventedNumbers, LoadedNumbers, type Numbers, readRule } from '#pool';
import { concerned } from '../do-not-call/concerned.js';
import { storedRules } from '../do-not-call/stored-rules.js';
import { campaignOf, poolFolder } from './campaign-of.js';

/** Adds to the list whom nobody is to call. A service that runs obeys within a second; otherwise it does from its start. */
export async function doNotCall(options: { campaign: string; data: string; whom: string }): Promise<string> {
  const campaign = await campaignOf(options.campaign);
  const whom = options.whom.trim();
  const rule = whom.endsWith('*')
    ? readRule(whom.slice(0, -1), 'prefix')
    : (readRule(whom, 'number') ?? readRule(whom, 'region'));
  if (!rule)
    throw new PermanentError(
      `"${whom}" is no number with its country code (+44 20 7946 0018), no beginning of numbers (+4420*) and no region (GB-LND).`,
    );
  const folder = poolFolder(options.data, campaign.id);
  const numbers: Numbers =
    campaign.pool?.kind === 'invented'
      ? new InventedNumbers(campaign.pool.size, regionsOf(campaign), campaign.timeZone)
      : new LoadedNumbers(folder);
  const list = new DoNotCallFile(join(folder, 'do-not-call'));
  await list.refresh();
  list.add(storedRules(rule, numbers));
  return `Nobody will be handed such a number. Numbers of the pool that this concerns now: ${formatNumber(concerned(rule, numbers))}.\n`;
}

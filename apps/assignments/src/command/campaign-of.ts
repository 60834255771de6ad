import { join } from 'node:path';
import { type Campaign, loadCampaigns, loadConfig, PermanentError, settings } from '#platform';

/** The campaign of that id. @throws PermanentError that names those there are */
export async function campaignOf(id: string): Promise<Campaign> {
  const { campaignsDir } = loadConfig({ campaignsDir: settings.campaignsDir });
  const campaigns = await loadCampaigns(campaignsDir);
  const campaign = campaigns.get(id);
  if (campaign) return campaign;
  throw new PermanentError(`There is no campaign ${id}. There are: ${[...campaigns.keys()].join(', ')}.`);
}

/** Where the lists of a campaign are, in the data folder of an installation. */
export const poolFolder = (data: string, campaign: string): string => join(data, 'pool', campaign);

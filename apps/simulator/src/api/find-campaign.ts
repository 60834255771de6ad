import type { CallboardApi } from './callboard-api.js';
import type { CampaignAnswer } from './messages.js';

/** @throws if there is no such campaign; names those there are */
export async function findCampaign(api: CallboardApi, id: string): Promise<CampaignAnswer> {
  const campaigns = await api.campaigns();
  const found = campaigns.find((campaign) => campaign.id === id);
  if (!found) throw new Error(`there is no campaign ${id}, only ${campaigns.map((each) => each.id).join(', ')}`);
  return found;
}

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { PermanentError } from '../problems/failures.js';
import { type Campaign, campaignSchema } from './campaign.js';

/** Reads every `<folder>/<id>/campaign.yaml`. @throws PermanentError that names the file and what is wrong in it */
export async function loadCampaigns(folder: string): Promise<Map<string, Campaign>> {
  const entries = await readdir(folder, { withFileTypes: true });
  const ids = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const campaigns = await Promise.all(ids.sort().map((id) => loadCampaign(folder, id)));
  if (campaigns.length === 0) throw new PermanentError(`there is no campaign in ${folder}`);
  return new Map(campaigns.map((campaign) => [campaign.id, campaign]));
}

async function loadCampaign(folder: string, id: string): Promise<Campaign> {
  const file = join(folder, id, 'campaign.yaml');
  const result = campaignSchema.safeParse(parse(await readFile(file, 'utf8')));
  if (!result.success) throw new PermanentError(`${file}:\n${z.prettifyError(result.error)}`);
  if (result.data.id !== id) throw new PermanentError(`${file}: id is ${result.data.id}, the folder is ${id}`);
  return result.data;
}

import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { regionsOf } from './campaign.js';
import { Campaigns } from './campaigns.js';
import { loadCampaigns } from './load-campaigns.js';

describe('campaigns', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'campaigns-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const write = async (id: string, text: string) => {
    await mkdir(join(folder, id));
    await writeFile(join(folder, id, 'campaign.yaml'), text);
  };

  it('of the repository are complete: the demo has every region of ISO 3166-2:RU once', async () => {
    const campaigns = await loadCampaigns('campaigns');
    const demo = campaigns.get('demo');
    const codes = demo ? regionsOf(demo).map((region) => region.code) : [];
    expect(codes).toHaveLength(83);
    expect(new Set(codes).size).toBe(83);
  });

  it('that are wrong stop the start, and say which file and what', async () => {
    await write('one', 'id: one\ntimeZone: Mars/Olympus\nsurprise: 1\n');
    await expect(loadCampaigns(folder)).rejects.toThrow(/one.campaign\.yaml[\s\S]*surprise[\s\S]*timeZone/);
  });

  it('have the name of their folder', async () => {
    await write('other', await readFile('campaigns/archive/campaign.yaml', 'utf8'));
    await expect(loadCampaigns(folder)).rejects.toThrow(/id is archive, the folder is other/);
  });

  it('that do not exist are answered with those that do', async () => {
    const campaigns = new Campaigns(await loadCampaigns('campaigns'));
    expect(() => campaigns.require('spring')).toThrow(expect.objectContaining({ status: 404 }));
    expect(campaigns.require('demo').timeZone).toBe('Europe/Vilnius');
  });
});

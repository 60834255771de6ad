import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';

/** A folder with the demo campaign only, and so many numbers in its pool. */
export async function smallCampaign(size: number): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'callboard-campaigns-'));
  const file = join(folder, 'demo', 'campaign.yaml');
  await cp('campaigns/demo', join(folder, 'demo'), { recursive: true });
  const campaign = parse(await readFile(file, 'utf8')) as object;
  await writeFile(file, stringify({ ...campaign, pool: { kind: 'invented', size } }));
  return { folder, remove: () => rm(folder, { recursive: true }) };
}

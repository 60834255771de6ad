import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';

/** A folder with the demo campaign only, or with others that are like it, and so many numbers in the pool of each. */
export async function smallCampaign(
  size: number,
  ids: readonly string[] = ['demo'],
): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'callboard-campaigns-'));
  for (const id of ids) {
    const file = join(folder, id, 'campaign.yaml');
    await cp('campaigns/demo', join(folder, id), { recursive: true });
    const campaign = parse(await readFile(file, 'utf8')) as object;
    await writeFile(file, stringify({ ...campaign, id, pool: { kind: 'invented', size } }));
  }
  return { folder, remove: () => rm(folder, { recursive: true }) };
}

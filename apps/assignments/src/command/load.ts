import { formatNumber, PermanentError, Progress, regionsOf } from '#platform';
import { type LoadSummary, loadNumbers } from '#pool';
import { campaignOf, poolFolder } from './campaign-of.js';
import type { PoolOptions } from './pool-options.js';

/** Loads a file, and tells of it. A service that runs takes the new numbers over within a second. */
export async function load(options: Extract<PoolOptions, { action: 'load' }>, signal: AbortSignal): Promise<string> {
  const campaign = await campaignOf(options.campaign);
  if (campaign.pool?.kind !== 'loaded')
    throw new PermanentError(
      `The campaign ${campaign.id} takes no numbers from files: its campaign.yaml has to say pool: { kind: loaded }.`,
    );
  const bars = { read: new Progress(process.stderr), sort: new Progress(process.stderr) };
  const summary = await loadNumbers({
    file: options.file,
    folder: poolFolder(options.data, campaign.id),
    regions: regionsOf(campaign),
    zone: campaign.timeZone,
    country: options.country,
    progress: ({ step, share, rows }) => bars[step].show({ share, count: rows, unit: 'rows' }),
    signal,
  });
  bars.sort.clear();
  return describe(summary, campaign.timeZone);
}

/** What came of it, for a person. */
export function describe(summary: LoadSummary, zone: string): string {
  const { rows, added, duplicates, rejected, unknownRegion, rejectedFile } = summary;
  const lines = [
    `${formatNumber(rows)} rows: ${formatNumber(added)} numbers added, ${formatNumber(duplicates)} were there already, ${formatNumber(rejected)} rejected.`,
  ];
  if (rejected > 0) lines.push(`Which lines, and why: ${rejectedFile}`);
  if (unknownRegion > 0)
    lines.push(
      `Of ${formatNumber(unknownRegion)} the region is not known; without a time zone, they are called by the clock of ${zone}.`,
    );
  return `${lines.join('\n')}\n`;
}

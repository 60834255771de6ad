import { z } from 'zod';
import { Campaigns, clickhouseOf, loadCampaigns, loadConfig, settings } from '#platform';
import { readOptions, usage } from './command/rebuild-options.js';
import { reportTo, summaryOf } from './command/rebuild-report.js';
import { rebuild } from './rebuild/rebuild.js';

/** `npm run rebuild`: calls and rollups anew, in the ClickHouse of a running callboard. */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options === 'help') {
    console.log(usage);
    return;
  }
  const { url, database, campaignsDir } = loadConfig({
    url: { variable: 'CLICKHOUSE_URL', schema: z.url().optional() },
    database: settings.namespace,
    campaignsDir: settings.campaignsDir,
  });
  const clickhouse = { url: url ?? (await clickhouseOf(options.data)), database };
  const campaigns = new Campaigns(await loadCampaigns(campaignsDir));
  const rebuilt = await rebuild({ clickhouse, campaigns }, reportTo(process.stderr));
  process.stdout.write(options.json ? `${JSON.stringify(rebuilt)}\n` : summaryOf(rebuilt));
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

import { doNotCall } from './command/do-not-call.js';
import { load } from './command/load.js';
import { organize } from './command/organize.js';
import { readOptions, usage } from './command/pool-options.js';

/** `npm run pool`: what organizers do with the numbers of a campaign. */
async function main(): Promise<string> {
  const options = readOptions(process.argv.slice(2));
  if (options === 'help') return `${usage}\n`;
  if (options.action === 'do-not-call') return await doNotCall(options);
  if (options.action !== 'load') return await organize(options.action, options.campaign, options.data);
  const interrupt = new AbortController();
  process.once('SIGINT', () => interrupt.abort(new Error('Stopped; the same command goes on from here.')));
  return await load(options, interrupt.signal);
}

try {
  process.stdout.write(await main());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

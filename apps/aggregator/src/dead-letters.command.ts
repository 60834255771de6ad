import { accessTo } from '#platform';
import { DeadLettersApi } from './command/dead-letters/api.js';
import { readOptions, usage } from './command/dead-letters/options.js';
import { exitCodes, run } from './command/dead-letters/run.js';

/** `npm run dead-letters`: lists, shows, replays and waives over the API of a running callboard. */
async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  if (options === 'help') {
    console.log(usage);
    return exitCodes.done;
  }
  const api = new DeadLettersApi(await accessTo({ ...options, command: 'dead-letters' }));
  return await run(options.task, options.json, api, {
    out: (text) => process.stdout.write(text),
    complain: (text) => process.stderr.write(text),
  });
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = exitCodes.failed;
}

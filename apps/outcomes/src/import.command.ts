import { importFile } from './command/import-file.js';
import { readOptions, usage } from './command/options.js';
import { exitCodes } from './command/summarize.js';

/** `npm run import`: imports a CSV file over the API of a running callboard. */
async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  if (options === 'help') {
    console.log(usage);
    return exitCodes.done;
  }
  return await importFile(options, { out: process.stdout, progress: process.stderr });
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = exitCodes.failed;
}

import { randomInt } from 'node:crypto';
import { z } from 'zod';
import { ConfigurationError, loadConfig } from '#platform';
import { connect } from './connect.js';
import { type Options, parseOptions, UsageError, usage } from './options.js';
import { hasPast, importPast } from './past/import-past.js';
import { Progress } from './report/progress.js';
import { summaryOf } from './report/summary.js';
import { Tally } from './report/tally.js';
import { simulate } from './simulate.js';

const settings = {
  baseUrl: { variable: 'BASE_URL', schema: z.url({ error: 'is needed: a URL such as http://127.0.0.1:3000' }) },
  organizerToken: {
    variable: 'SIMULATOR_TOKEN',
    schema: z.string({ error: 'is needed: the bearer token of an organizer' }),
  },
};

/** Seed of the past: the same whenever it is imported, so that importing it again changes nothing. */
const seedOfPast = 1;

const say = (text: string) => process.stdout.write(`${text}\n`);

const sayProgress = (done: number, total: number) => say(`a past is imported: ${done} of ${total} calls`);

async function run({ past, ...options }: Options, signal: AbortSignal): Promise<number> {
  const tally = new Tally();
  const access = { ...loadConfig(settings), signal, tally };
  const connection = await connect({ ...access, campaign: options.campaign });
  if (past && !(await hasPast(past.days, connection))) {
    const count = await importPast({ seed: seedOfPast, ...past }, connection, sayProgress);
    say(`${count} calls of the ${past.days} days before today are there`);
  }
  say(`simulating, with seed ${options.seed}`);
  const since = Date.now();
  const progress = new Progress(tally, process.stdout);
  try {
    await simulate({ ...options, ...access });
  } finally {
    progress.stop();
    say(summaryOf(tally, (Date.now() - since) / 1000));
  }
  return tally.failed === 0 ? 0 : 1;
}

async function main(): Promise<number> {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => controller.abort());
  try {
    const options = parseOptions(process.argv.slice(2), randomInt(2 ** 31));
    if (options) return await run(options, controller.signal);
    say(usage);
    return 0;
  } catch (error) {
    if (controller.signal.aborted) return 0;
    const isExpected = error instanceof UsageError || error instanceof ConfigurationError;
    process.stderr.write(`${isExpected ? error.message : (error as Error).stack}\n`);
    return isExpected ? 2 : 1;
  }
}

process.exitCode = await main();

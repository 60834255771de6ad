import { parseArgs } from 'node:util';

/** What the program was asked to do. */
export interface Options {
  readonly campaign: string;
  readonly seed: number;
  readonly calls: number | undefined;
  readonly perSecond: number;
  readonly rhythm: boolean;
  readonly concurrency: number;
  readonly talkSpeed: number;
  readonly past: { readonly days: number; readonly calls: number } | undefined;
}

export const usage = `Simulates a campaign against a callboard, as its volunteers and organizers would.

  BASE_URL=http://127.0.0.1:3000 SIMULATOR_TOKEN=... node dist/apps/simulator/main.js [options]

SIMULATOR_TOKEN is the bearer token of an organizer (npm run token -- --role organizer).
Without options: some weeks of past, once, and then a call every few seconds until it is stopped.

  --calls N          so many calls, then stop; without any past and as fast as possible, if nothing else is said
  --rate 1200/day    calls begun on average: .../day, .../hour or .../s; or max
  --rhythm           more calls in the evening and at weekends, less at night
  --concurrency N    how many calls go on at a time (256; with --calls 32)
  --talk-speed N     how many times faster than life people talk (1; with --calls: in no time)
  --past-days N      days of past, imported unless the campaign has one (88; with --calls 0)
  --past-calls N     calls in it, about (180000)
  --seed N           the same seed makes the same calls (default: another each time)
  --campaign ID      (demo)
  --help
`;

/** The options are not usable; the message says why. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const seconds = { s: 1, hour: 3600, day: 86_400 };

function rateOf(text: string): number {
  if (text === 'max') return Number.POSITIVE_INFINITY;
  const [, number, unit] = /^(\d+(?:\.\d+)?)\/(s|hour|day)$/.exec(text) ?? [];
  if (Number(number) > 0) return Number(number) / seconds[unit as keyof typeof seconds];
  throw new UsageError(`--rate ${text}: such as 1200/day, 50/hour, 0.5/s, or max`);
}

function numberOf(name: string, text: string, smallest: number): number {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number >= smallest) return number;
  throw new UsageError(`--${name} ${text}: a whole number, at least ${smallest}`);
}

const text = { type: 'string' } as const;

/**
 * @param args without the program's name
 * @param otherSeed the seed if none is given
 * @returns undefined if help was asked for
 * @throws UsageError
 */
export function parseOptions(args: readonly string[], otherSeed: number): Options | undefined {
  const { values } = readArgs(args);
  if (values.help) return undefined;
  const isEndless = values.calls === undefined;
  const number = (name: keyof typeof values, otherwise: number, smallest = 1) =>
    values[name] === undefined ? otherwise : numberOf(name, String(values[name]), smallest);
  const pastDays = number('past-days', isEndless ? 88 : 0, 0);
  return {
    campaign: values.campaign ?? 'demo',
    seed: number('seed', otherSeed, 0),
    calls: isEndless ? undefined : number('calls', 0, 0),
    perSecond: rateOf(values.rate ?? (isEndless ? '0.33/s' : 'max')),
    rhythm: values.rhythm ?? false,
    concurrency: number('concurrency', isEndless ? 256 : 32),
    talkSpeed: number('talk-speed', isEndless ? 1 : Number.POSITIVE_INFINITY),
    past: pastDays === 0 ? undefined : { days: pastDays, calls: number('past-calls', 180_000) },
  };
}

function readArgs(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        calls: text,
        rate: text,
        rhythm: { type: 'boolean' },
        concurrency: text,
        'talk-speed': text,
        'past-days': text,
        'past-calls': text,
        seed: text,
        campaign: text,
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message, { cause: error });
  }
}

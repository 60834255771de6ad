import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';

export const usage = `Usage: npm run torture -- [options]

  --only NAME      only faults whose name or area begins so; may be given more than once
  --rounds N       rounds of each fault (default 1)
  --minutes N      no further round is begun after so many minutes
  --seed N         makes the same calls, and nearly the same moments, as another run
  --bundles DIR    folder of the services' programs (default dist/apps)
  --mutations      breaks the aggregator on purpose, and proves that each break is noticed
  --list           names of the faults
`;

export interface Options {
  readonly only: readonly string[];
  readonly rounds: number;
  readonly minutes: number;
  readonly seed: number;
  readonly bundles?: string;
  readonly mutations: boolean;
  readonly list: boolean;
}

const largestSeed = 2 ** 31;

/** @throws TypeError on what is not known, or not a number */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string', multiple: true },
      rounds: { type: 'string' },
      minutes: { type: 'string' },
      seed: { type: 'string' },
      bundles: { type: 'string' },
      mutations: { type: 'boolean' },
      list: { type: 'boolean' },
    },
  });
  return {
    only: values.only ?? [],
    rounds: numberOf('rounds', values.rounds, 1),
    minutes: numberOf('minutes', values.minutes, Number.POSITIVE_INFINITY),
    seed: numberOf('seed', values.seed, randomInt(largestSeed)),
    ...(values.bundles === undefined ? {} : { bundles: values.bundles }),
    mutations: values.mutations ?? false,
    list: values.list ?? false,
  };
}

function numberOf(option: string, text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  const number = Number(text);
  if (!(number >= 0)) throw new TypeError(`--${option} is a number, not ${text}`);
  return number;
}

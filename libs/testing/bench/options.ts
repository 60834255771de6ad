import { parseArgs } from 'node:util';

export const usage = `Usage: npm run bench -- [PART ...] [options]

  PART          memory, visible, api, pipeline, calls, page, pool; all but the pool if none is named
                ("board" is calls and page)
  --calls N     calls in the tables for the board, bytes and rebuild (default 4000000)
  --events N    events of the pipeline (default 4000000)
  --numbers N   numbers in the pool (default 40000000)
  --json FILE   also writes the figures there
`;

const partNames = ['memory', 'visible', 'api', 'pipeline', 'calls', 'page', 'pool'] as const;
export type PartName = (typeof partNames)[number];

export interface BenchOptions {
  readonly parts: readonly PartName[];
  readonly calls: number;
  readonly events: number;
  readonly numbers: number;
  readonly json?: string;
}

/** @throws TypeError on what is not known, or not a number */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      calls: { type: 'string', default: '4000000' },
      events: { type: 'string', default: '2000000' },
      numbers: { type: 'string', default: '40000000' },
      json: { type: 'string' },
    },
  });
  const parts = positionals.flatMap((name) => (name === 'board' ? ['calls', 'page'] : name));
  for (const part of parts)
    if (!(partNames as readonly string[]).includes(part))
      throw new TypeError(`${part} is no part; there are ${partNames.join(', ')}`);
  return {
    parts: parts.length > 0 ? (parts as PartName[]) : partNames.filter((name) => name !== 'pool'),
    calls: countOf('calls', values.calls),
    events: countOf('events', values.events),
    numbers: countOf('numbers', values.numbers),
    ...(values.json === undefined ? {} : { json: values.json }),
  };
}

function countOf(option: string, text: string): number {
  const number = Number(text.replaceAll('_', ''));
  if (!Number.isInteger(number) || number <= 0)
    throw new TypeError(`--${option} is a whole number from 1, not ${text}`);
  return number;
}

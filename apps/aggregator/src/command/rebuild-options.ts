import { parseArgs } from 'node:util';
import { PermanentError } from '#platform';

export const usage = `Usage: npm run rebuild -- [options]

Makes the table of calls, and the rollups that figures are read from, anew from the archive of events.
Events come in and questions are answered meanwhile; what was right stays the same, what was damaged is mended.
It may be stopped at any moment: run again, it goes on where it was.

  --data DIR   data folder of the installation that runs (default .callboard)
  --json       print the result as JSON
  --help       this text

CLICKHOUSE_URL names another ClickHouse, NAMESPACE its database, CAMPAIGNS_DIR the folder of the campaigns.
Ends with 0 if all is rebuilt, 1 if not. See docs/operations.md.`;

export interface RebuildOptions {
  readonly data: string;
  readonly json: boolean;
}

const known = {
  data: { type: 'string', default: '.callboard' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** @returns 'help' if that is asked for @throws PermanentError for options that are no good */
export function readOptions(args: readonly string[]): RebuildOptions | 'help' {
  try {
    const { data, json, help } = parseArgs({ args: [...args], options: known }).values;
    return help ? 'help' : { data, json };
  } catch (error) {
    throw new PermanentError(`${(error as Error).message}\n\n${usage}`, { cause: error });
  }
}

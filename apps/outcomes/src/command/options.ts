import { parseArgs } from 'node:util';
import { PermanentError } from '#platform';

export const usage = `Usage: npm run import -- FILE --mapping MAPPING --campaign ID [options]

  FILE             CSV, or CSV packed by gzip
  --mapping FILE   how its columns are read (YAML or JSON); see docs/import.md
  --campaign ID    the campaign that the calls belong to
  --rejected FILE  where the rows go that are not imported (default FILE.rejected.csv)
  --url URL        address of the dashboard (default: the one that runs in the data folder, else http://127.0.0.1:3000)
  --data DIR       data folder of the installation (default .callboard)
  --help           this text

A bearer token in CALLBOARD_TOKEN is used instead of one made from the data folder.
Ends with 0 if all rows are in, 2 if some were rejected, 1 if the import failed. Importing again is always safe.`;

/** What the command is asked to do. */
export interface ImportOptions {
  readonly file: string;
  readonly mapping: string;
  readonly campaign: string;
  readonly rejected: string;
  readonly url: string | undefined;
  readonly data: string;
}

const known = {
  mapping: { type: 'string' },
  campaign: { type: 'string' },
  rejected: { type: 'string' },
  url: { type: 'string' },
  data: { type: 'string', default: '.callboard' },
  help: { type: 'boolean', default: false },
} as const;

/** @returns 'help' if that is asked for @throws PermanentError for options that are no good */
export function readOptions(args: readonly string[]): ImportOptions | 'help' {
  const { values, positionals } = parse(args);
  if (values.help) return 'help';
  const [file, ...others] = positionals;
  const { mapping, campaign, url, data } = values;
  if (file === undefined || mapping === undefined || campaign === undefined || others.length > 0)
    throw new PermanentError(`FILE, --mapping and --campaign are needed, each once.\n\n${usage}`);
  if (url !== undefined && !URL.canParse(url)) throw new PermanentError(`${url} is not an address.`);
  return { file, mapping, campaign, rejected: values.rejected ?? `${file}.rejected.csv`, url, data };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: known, allowPositionals: true });
  } catch (error) {
    throw new PermanentError(`${(error as Error).message}\n\n${usage}`, { cause: error });
  }
}

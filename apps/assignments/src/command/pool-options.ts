import { parseArgs } from 'node:util';
import { isCountry, PermanentError } from '#platform';

export const usage = `Usage: npm run pool -- load FILE --campaign ID [--country CC] [--data DIR]
       npm run pool -- do-not-call add WHOM --campaign ID [--data DIR]
       npm run pool -- pause|resume|status|rebuild --campaign ID [--data DIR]

  load           adds the numbers of a CSV file, packed by gzip or not, to a campaign whose campaign.yaml says
                 pool: { kind: loaded }. Columns: number, and where known region (ISO 3166-2) and time_zone (IANA).
                 Ended half way, the same command goes on where it was. See docs/pool.md.
  do-not-call    for ever, also for numbers loaded later. WHOM: a number (+44 20 7946 0018), the beginning of numbers
                 (+4420*) or a region (GB-LND)
  pause, resume  stops handing out numbers, and goes on
  status         how far the hand-out has come
  rebuild        begins anew from what is archived, and hands out nothing meanwhile; by itself that happens where
                 Redis has forgotten something

  --campaign ID  which campaign
  --country CC   country of numbers that have no country code (ISO 3166-1 alpha-2)
  --data DIR     data folder of the installation (default .callboard)
  --help         this text`;

interface Common {
  readonly campaign: string;
  readonly data: string;
}

/** What the command is asked to do. */
export type PoolOptions = Common &
  (
    | { readonly action: 'load'; readonly file: string; readonly country: string | undefined }
    | { readonly action: 'do-not-call'; readonly whom: string }
    | { readonly action: 'pause' | 'resume' | 'status' | 'rebuild' }
  );

const known = {
  campaign: { type: 'string' },
  country: { type: 'string' },
  data: { type: 'string', default: '.callboard' },
  help: { type: 'boolean', default: false },
} as const;

/** @returns 'help' if that is asked for @throws PermanentError for options that are no good */
export function readOptions(args: readonly string[]): PoolOptions | 'help' {
  const { values, positionals } = parse(args);
  if (values.help) return 'help';
  const { campaign, country, data } = values;
  if (campaign === undefined) throw wrong('--campaign is needed.');
  if (country !== undefined && !isCountry(country)) throw wrong(`--country ${country} is no country in ISO 3166-1.`);
  const [action, first, ...rest] = positionals;
  if (action === 'load' && first !== undefined && rest.length === 0)
    return { action, file: first, country, campaign, data };
  if (action === 'do-not-call' && first === 'add' && rest.length > 0)
    return { action, whom: rest.join(' '), campaign, data };
  if (isPlain(action) && first === undefined) return { action, campaign, data };
  throw wrong(action === undefined ? 'Nothing is asked for.' : `"${positionals.join(' ')}" is not understood.`);
}

const isPlain = (action: string | undefined) =>
  action === 'pause' || action === 'resume' || action === 'status' || action === 'rebuild';

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: known, allowPositionals: true });
  } catch (error) {
    throw wrong((error as Error).message);
  }
}

const wrong = (what: string) => new PermanentError(`${what}\n\n${usage}`);

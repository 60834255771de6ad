import { parseArgs } from 'node:util';
import { PermanentError } from '#platform';
import { type DeadLetterReason, deadLetterReasons } from '../../dead-letters/dead-letter.js';

export const usage = `Usage: npm run -s dead-letters -- list [--reason REASON] [--all | --resolved]
       npm run -s dead-letters -- show ID
       npm run -s dead-letters -- replay ID | --all-of REASON --by NAME [--note TEXT]
       npm run -s dead-letters -- waive  ID | --all-of REASON --by NAME --note TEXT

Dead letters are records that could not be counted. Each figure says how many are outstanding.

  list             those that are outstanding, newest first
  show             one of them, with its record
  replay           publish the record again as it came, if it can be counted now
  waive            leave it out of the figures for good

  --reason REASON  only these: ${deadLetterReasons.slice(0, 6).join(', ')},
                   ${deadLetterReasons.slice(6).join(', ')}
  --all            also those that were dealt with
  --resolved       only those that were dealt with
  --all-of REASON  all outstanding ones of the reason, instead of one
  --by NAME        the organizer who decides
  --note TEXT      why; needed to waive
  --json           print JSON, one letter a line
  --url URL        address of the dashboard (default: the one that runs in the data folder, else http://127.0.0.1:3000)
  --token TOKEN    an organizer's token (default: CALLBOARD_TOKEN, else one made from the data folder)
  --data DIR       data folder of the installation (default .callboard)
  --help           this text

Ends with 0 if all was done, 2 if some could not be replayed or waived, 1 if nothing could be done.
See docs/operations.md.`;

const known = {
  reason: { type: 'string' },
  all: { type: 'boolean', default: false },
  resolved: { type: 'boolean', default: false },
  'all-of': { type: 'string' },
  by: { type: 'string' },
  note: { type: 'string' },
  json: { type: 'boolean', default: false },
  url: { type: 'string' },
  token: { type: 'string' },
  data: { type: 'string', default: '.callboard' },
  help: { type: 'boolean', default: false },
} as const;

/** Which letters are meant: one, or all outstanding ones of a reason. */
export type Which = { readonly id: string } | { readonly allOf: DeadLetterReason };

export type Task =
  | {
      readonly kind: 'list';
      readonly reason: DeadLetterReason | undefined;
      readonly which: 'outstanding' | 'resolved' | 'all';
    }
  | { readonly kind: 'show'; readonly id: string }
  | {
      readonly kind: 'replay' | 'waive';
      readonly which: Which;
      readonly by: string;
      readonly note: string | undefined;
    };

export interface Options {
  readonly task: Task;
  readonly json: boolean;
  readonly url: string | undefined;
  readonly token: string | undefined;
  readonly data: string;
}

/** @returns 'help' if that is asked for @throws PermanentError for options that are no good */
export function readOptions(args: readonly string[]): Options | 'help' {
  const { values, positionals } = parse(args);
  if (values.help) return 'help';
  const { json, url, token, data } = values;
  if (url !== undefined && !URL.canParse(url)) throw wrong(`${url} is not an address.`);
  return { task: taskOf(positionals, values), json, url, token, data };
}

type Values = ReturnType<typeof parse>['values'];

function taskOf([kind, id, ...others]: readonly string[], values: Values): Task {
  if (others.length > 0) throw wrong(`What is "${others.join(' ')}"?`);
  if (kind === 'list' && id === undefined) {
    const which = values.resolved ? 'resolved' : values.all ? 'all' : 'outstanding';
    return { kind, reason: values.reason === undefined ? undefined : reasonOf(values.reason), which };
  }
  if (kind === 'show' && id !== undefined) return { kind, id };
  if (kind !== 'replay' && kind !== 'waive') throw wrong('Say list, show ID, replay ID or waive ID.');
  if (values.by === undefined) throw wrong('Say who decides: --by NAME.');
  if (kind === 'waive' && values.note === undefined) throw wrong('Say why: --note TEXT.');
  return { kind, which: whichOf(id, values['all-of']), by: values.by, note: values.note };
}

function whichOf(id: string | undefined, allOf: string | undefined): Which {
  if (id !== undefined && allOf === undefined) return { id };
  if (allOf !== undefined && id === undefined) return { allOf: reasonOf(allOf) };
  throw wrong('Name one dead letter, or --all-of REASON.');
}

function reasonOf(text: string): DeadLetterReason {
  const reason = deadLetterReasons.find((one) => one === text);
  if (!reason) throw wrong(`There is no reason "${text}". There are: ${deadLetterReasons.join(', ')}.`);
  return reason;
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: known, allowPositionals: true });
  } catch (error) {
    throw wrong((error as Error).message);
  }
}

const wrong = (message: string) => new PermanentError(`${message}\n\n${usage}`);

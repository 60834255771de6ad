import { type DeadLettersApi, Refused } from './api.js';
import type { Task, Which } from './options.js';
import { pageOf, tableOf } from './tables.js';

/** How the command ends. */
export const exitCodes = { done: 0, failed: 1, someRefused: 2 } as const;

type Api = Pick<DeadLettersApi, 'list' | 'show' | 'resolve'>;

export interface Output {
  /** What was asked for. */
  readonly out: (text: string) => void;
  /** What went wrong. */
  readonly complain: (text: string) => void;
}

/** Does the task, and tells of it. @returns the exit code @throws Refused, PermanentError */
export async function run(task: Task, json: boolean, api: Api, output: Output): Promise<number> {
  if (task.kind === 'list') {
    const letters = await api.list(task);
    if (json) for (const letter of letters) output.out(lineOf(letter));
    else output.out(letters.length === 0 ? 'There are none.\n' : tableOf(letters));
    return exitCodes.done;
  }
  if (task.kind === 'show') {
    const letter = await api.show(task.id);
    output.out(json ? lineOf(letter) : pageOf(letter));
    return exitCodes.done;
  }
  return await resolveAll(task, json, api, output);
}

async function resolveAll(
  { kind, which, by, note }: Extract<Task, { kind: 'replay' | 'waive' }>,
  json: boolean,
  api: Api,
  { out, complain }: Output,
): Promise<number> {
  const ids = await idsOf(which, api);
  if (ids.length === 0) complain('There are none.\n');
  let refused = 0;
  for (const id of ids) {
    try {
      const letter = await api.resolve(kind, id, { by, ...(note !== undefined && { note }) });
      out(json ? lineOf(letter) : `${id} ${letter.resolution?.action}\n`);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      complain(`${id}: ${error.message}\n`);
      refused += 1;
    }
  }
  if (refused === 0) return exitCodes.done;
  return refused === ids.length ? exitCodes.failed : exitCodes.someRefused;
}

/** All of them before the first is dealt with: pages of a list that grows shorter would leave some out. */
async function idsOf(which: Which, api: Api): Promise<string[]> {
  if ('id' in which) return [which.id];
  const letters = await api.list({ reason: which.allOf, which: 'outstanding' });
  return letters.map(({ id }) => id);
}

const lineOf = (letter: object) => `${JSON.stringify(letter)}\n`;

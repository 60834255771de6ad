import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { accessTo, formatNumber, PermanentError } from '#platform';
import { type PoolAnswer, poolAnswer } from '../organize/pool-answer.js';
import { ask } from './ask.js';
import { rebuild } from './rebuild.js';

type Action = 'pause' | 'resume' | 'status' | 'rebuild';

const done: Record<Exclude<Action, 'status'>, string> = {
  pause: 'Paused: nobody is handed a number until you say resume.\n',
  resume: 'Numbers are handed out again.\n',
  rebuild: 'Begun anew from the archive.\n',
};

/** Has the running service do it. @throws PermanentError if it does not */
export async function organize(action: Action, campaign: string, data: string): Promise<string> {
  const { token } = await accessTo({ url: undefined, data, command: 'pool' });
  const url = `${await serviceAt(data)}/v1/pools/${campaign}`;
  if (action === 'status') return describe(poolAnswer.parse(await (await ask(url, 'GET', token)).json()));
  if (action === 'rebuild') await rebuild(`${url}/rebuild`, token);
  else await ask(`${url}/${action}`, 'POST', token);
  return done[action];
}

const describe = ({ paused, numbers, handedOut }: PoolAnswer) =>
  `${formatNumber(numbers)} numbers, ${formatNumber(handedOut)} calls handed out, ${paused ? 'paused' : 'running'}.\n`;

const runFile = z.object({ ports: z.object({ assignments: z.number() }) });

/** Where the service listens that `npm start` runs in the data folder. */
async function serviceAt(data: string): Promise<string> {
  try {
    const run = runFile.parse(JSON.parse(await readFile(join(data, 'run.json'), 'utf8')));
    return `http://127.0.0.1:${run.ports.assignments}`;
  } catch (error) {
    throw new PermanentError(`Nothing runs in ${data}: start it with npm start, or name its folder with --data DIR.`, {
      cause: error,
    });
  }
}

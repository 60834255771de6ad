import type { Letter, WholeLetter } from '../../dead-letters/letters.schema.js';
import { Refused } from './api.js';
import type { Task } from './options.js';
import { run } from './run.js';

const letter = (n: number): Letter => ({
  id: `outcomes-0-${n}-0123456789abcdef`,
  ...{ stream: 'outcomes', partition: 0, offset: String(n), reason: 'empty', detail: 'the record has no value' },
  ...{ firstSeen: '2022-04-05T09:00:00Z', bytes: 0, canReplay: true, resolution: null },
});

/** An API that refuses to replay letters with these numbers. */
async function runWith(task: Task, refused: readonly number[], count: number, json = false) {
  const said: string[] = [];
  const letters = Array.from({ length: count }, (_, n) => letter(n));
  const api = {
    list: async () => letters,
    show: async () => letters[0] as WholeLetter,
    resolve: async (_: string, id: string) => {
      const found = letters.find((each) => each.id === id);
      if (!found || refused.includes(Number(found.offset))) throw new Refused('The record cannot be counted yet.');
      return { ...found, resolution: { action: 'replayed', by: 'Anna', subject: 's', note: '', at: found.firstSeen } };
    },
  } as const;
  const output = { out: (text: string) => said.push(text), complain: (text: string) => said.push(`! ${text}`) };
  return { code: await run(task, json, api as never, output), said };
}

const replay: Task = { kind: 'replay', which: { allOf: 'empty' }, by: 'Anna', note: undefined };

describe('npm run dead-letters', () => {
  it('replays what it can, says what it cannot, and tells both by its exit code', async () => {
    expect((await runWith(replay, [], 2)).code).toBe(0);
    expect((await runWith(replay, [0, 1], 2)).code).toBe(1);
    expect(await runWith(replay, [1], 2)).toEqual({
      code: 2,
      said: [
        'outcomes-0-0-0123456789abcdef replayed\n',
        '! outcomes-0-1-0123456789abcdef: The record cannot be counted yet.\n',
      ],
    });
  });

  it('says so when there is nothing', async () => {
    const list: Task = { kind: 'list', reason: undefined, which: 'outstanding' };
    expect(await runWith(list, [], 0)).toEqual({ code: 0, said: ['There are none.\n'] });
    expect(await runWith(list, [], 0, true)).toEqual({ code: 0, said: [] });
    expect(await runWith(replay, [], 0)).toEqual({ code: 0, said: ['! There are none.\n'] });
  });

  it('gives JSON, one letter a line', async () => {
    const { said } = await runWith({ kind: 'list', reason: undefined, which: 'all' }, [], 2, true);
    expect(said.map((line) => JSON.parse(line))).toEqual([letter(0), letter(1)]);
  });
});

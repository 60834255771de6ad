import { setTimeout } from 'node:timers/promises';
import { PermanentError, Progress } from '#platform';
import { type RebuildAnswer, rebuildAnswer } from '../organize/pool-answer.js';
import { ask } from './ask.js';

/**
 * Has the running service begin anew, follows it to its end, however long that takes, and shows how far each step has come.
 *
 * @param url where it is told to, and asked how far it is @param out where that is shown
 * @param pauseMs how often it is asked
 * @throws PermanentError if it does not
 */
export async function rebuild(
  url: string,
  token: string,
  out: Pick<NodeJS.WriteStream, 'isTTY' | 'write'> = process.stderr,
  pauseMs = 500,
): Promise<void> {
  const bars = new Map<string, Progress>();
  const show = ({ progress }: RebuildAnswer) => {
    if (!progress) return;
    const bar = bars.get(progress.step) ?? new Progress(out);
    bars.set(progress.step, bar);
    bar.show({ share: progress.share, count: progress.numbers, unit: 'numbers' });
  };
  const read = async (method: 'GET' | 'POST') => rebuildAnswer.parse(await (await ask(url, method, token)).json());
  try {
    let answer = await read('POST');
    for (; answer.running; answer = await read('GET')) {
      show(answer);
      await setTimeout(pauseMs);
    }
    if (answer.failure !== null) throw new PermanentError(answer.failure);
  } finally {
    for (const bar of bars.values()) bar.clear();
  }
}

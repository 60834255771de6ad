import { Progress, Ticker } from '#platform';
import { rebuildAnswer } from '../organize/pool-answer.js';
import { ask } from './ask.js';

/** How often it is asked how far it has come, in milliseconds. */
const pauseMs = 500;

/**
 * Has the running service begin anew, and shows how far each step has come.
 *
 * @param url where it is told to, and asked how far it is @param out where that is shown
 * @throws PermanentError if it does not
 */
export async function rebuild(
  url: string,
  token: string,
  out: Pick<NodeJS.WriteStream, 'isTTY' | 'write'> = process.stderr,
): Promise<void> {
  const bars = new Map<string, Progress>();
  const work = async () => {
    const { progress } = rebuildAnswer.parse(await (await ask(url, 'GET', token)).json());
    if (!progress) return;
    const bar = bars.get(progress.step) ?? new Progress(out);
    bars.set(progress.step, bar);
    bar.show({ share: progress.share, count: progress.numbers, unit: 'numbers' });
  };
  const failed = (error: unknown) => out.write(`How far it is cannot be told: ${String(error)}\n`);
  const ticker = new Ticker({ pauseMs, work, failed });
  ticker.start(pauseMs);
  try {
    await ask(url, 'POST', token);
  } finally {
    await ticker.stop();
    for (const bar of bars.values()) bar.clear();
  }
}

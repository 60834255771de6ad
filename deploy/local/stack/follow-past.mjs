import { setTimeout as delay } from 'node:timers/promises';
import { Stopped } from '../cli/failure.mjs';

const pollMs = 500;

/**
 * Shows how the past of the demo campaign comes in, as the simulator says; nothing where it is there already.
 * @param {object} options
 * @param {Pick<import('../processes/child.mjs').Child, 'running' | 'tail'> | undefined} options.simulator
 * @param {import('../cli/steps.mjs').Steps} options.steps
 * @param {AbortSignal} options.signal
 * @returns {Promise<void>} fails never: without a past everything else works
 */
export async function followPast({ simulator, steps, signal }) {
  const isGoing = () => simulator?.running === true && !signal.aborted;
  const said = () => pastIn(simulator?.tail() ?? '');
  let now = said();
  for (; isGoing() && !now.isOver && now.progress === ''; now = said()) await delay(pollMs);
  if (!isGoing() || now.isOver) return;
  await steps
    .run('Demo: its past', async (say) => {
      for (; !now.isOver; now = said()) {
        // Whoever watches the processes tells why.
        if (!isGoing()) throw new Stopped();
        say(now.progress);
        await delay(pollMs);
      }
      say(now.progress);
    })
    .catch((error) => {
      if (!(error instanceof Stopped)) throw error;
    });
}

/**
 * What the last lines of the simulator say of the past: how much of it there is, and whether it is over.
 * @param {string} lines
 */
export function pastIn(lines) {
  const counts = [...lines.matchAll(/^a past is imported: (\d+) of (\d+) calls$/gm)].at(-1)?.slice(1) ?? [];
  const [done, total] = counts.map((count) => Number(count).toLocaleString('en'));
  return { progress: total === undefined ? '' : `${done} of ${total} calls`, isOver: /^simulating/m.test(lines) };
}

import { Stopped } from '../cli/failure.mjs';
import { Child } from '../processes/child.mjs';

/**
 * Runs a command to its end.
 * @param {import('../processes/child.mjs').ChildOptions & {signal?: AbortSignal}} options `signal` ends it early
 * @returns {Promise<{ok: boolean, how: string, output: string}>} how it ended, and its last lines
 * @throws {Stopped} aborted
 */
export async function run({ signal, ...options }) {
  if (signal?.aborted) throw new Stopped();
  const child = new Child(options);
  const stop = () => void child.stop(2_000);
  signal?.addEventListener('abort', stop);
  const how = await child.ended;
  signal?.removeEventListener('abort', stop);
  if (signal?.aborted) throw new Stopped();
  return { ok: child.process.exitCode === 0, how, output: child.tail() };
}

import { join } from 'node:path';
import { Failure } from '../cli/failure.mjs';
import { endLeftovers } from '../processes/leftovers.mjs';
import { Lock, takeLock } from '../processes/lock.mjs';
import { removeRun } from './run-file.mjs';

/**
 * Makes a data folder ours, after cleaning up what a killed start has left.
 * @param {string} data
 * @param {import('../cli/steps.mjs').Steps} steps
 * @returns {Promise<Lock>}
 * @throws {Failure} a start that runs has it
 */
export async function openFolder(data, steps) {
  const lock = takeLock(join(data, 'lock.json'));
  if (!(lock instanceof Lock)) {
    throw new Failure(
      `${data} is in use by another start (pid ${lock.pid}).`,
      `Stop it (Ctrl-C there, or kill ${lock.pid}), or start beside it: npm start -- --port PORT --data DIR`,
    );
  }
  removeRun(data);
  if (lock.leftover.length > 0) {
    await steps.run('Ending what a killed start has left', () => endLeftovers(lock.leftover));
    lock.record([]);
  }
  return lock;
}

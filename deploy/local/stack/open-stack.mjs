import { Stopped } from '../cli/failure.mjs';
import { Children, lossOf } from '../processes/children.mjs';
import { openFolder } from './folder.mjs';
import { removeRun } from './run-file.mjs';

/**
 * @typedef {object} OpenStack a data folder that is ours, and the processes that run in it
 * @property {Children} children
 * @property {() => Promise<void>} stop ends them gracefully and gives the folder back
 * @property {(error: unknown) => Promise<unknown>} causeOf what to tell instead of "stopped" when a process was lost
 */

/**
 * @param {object} options
 * @param {string} options.data data folder
 * @param {import('../cli/steps.mjs').Steps} options.steps
 * @param {AbortController} options.controller aborted when a process is lost
 * @returns {Promise<OpenStack>}
 */
export async function openStack({ data, steps, controller }) {
  const lock = await openFolder(data, steps);
  const children = new Children({
    changed: (all) => lock.record(all.flatMap(({ name, identity }) => (identity ? [{ name, ...identity }] : []))),
    missing: (child, how) => steps.line(`! ${child.name} ${how}; everything else goes on. Its log: ${child.log}`),
  });
  /** @type {import('../processes/child.mjs').Child | undefined} */
  let lost;
  void children.lost.then((child) => {
    lost = child;
    controller.abort();
  });
  // Whatever ends this process, its children go first.
  const abandon = () => {
    children.kill();
    removeRun(data);
    lock.release();
  };
  process.once('exit', abandon);
  const stop = async () => {
    removeRun(data);
    await children.stop();
    lock.release();
    process.off('exit', abandon);
  };
  const causeOf = async (/** @type {unknown} */ error) => (error instanceof Stopped && lost ? lossOf(lost) : error);
  return { children, stop, causeOf };
}

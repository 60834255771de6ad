import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Stopped } from '../cli/failure.mjs';
import { Lock, takeLock } from '../processes/lock.mjs';
import { build, changedTargets } from './build.mjs';
import { installPackages, packagesInstalled } from './npm.mjs';
import { dashboardTarget, serviceTargets } from './targets.mjs';

/**
 * @typedef {object} Tree
 * @property {string} root the repository
 * @property {string} logs folder
 * @property {import('../cli/steps.mjs').Steps} steps
 * @property {AbortSignal} signal
 */

/**
 * Brings the working tree up to date: npm packages, then builds. Starts that share the tree take turns.
 * @param {Tree} tree
 * @returns {{packages: Promise<void>, builds: Promise<void>}} fulfilled when installed, and when built
 */
export function prepareTree(tree) {
  const lock = treeLock(tree);
  const packages = lock.then(() => install(tree));
  const builds = lock.then(async (held) => {
    try {
      await packages;
      await buildChanged(tree);
    } finally {
      held.release();
    }
  });
  return { packages, builds };
}

/** @param {Tree} tree */
async function install({ root, logs, steps, signal }) {
  if (packagesInstalled(root)) return;
  await steps.run('Installing npm packages', () => installPackages({ root, logs, signal }));
}

/** @param {Tree} tree */
async function buildChanged({ root, logs, steps, signal }) {
  const one = (/** @type {import('./targets.mjs').Target} */ target) =>
    steps.run(`Building ${target.name}`, () => build({ root, target, logs, signal }));
  const services = async () => {
    for (const target of changedTargets(root, serviceTargets(root))) await one(target);
  };
  // The dashboard takes as long as all services: side by side they use two cores.
  const results = await Promise.allSettled([services(), ...changedTargets(root, [dashboardTarget]).map(one)]);
  for (const result of results) if (result.status === 'rejected') throw result.reason;
}

/**
 * @param {Tree} tree
 * @returns {Promise<Lock>} waits for the one who has it
 */
async function treeLock({ root, steps, signal }) {
  const path = join(root, 'dist', '.lock');
  const first = takeLock(path);
  if (first instanceof Lock) return first;
  return steps.run(`Waiting for another start (pid ${first.pid}) to install and build`, async () => {
    for (;;) {
      const taken = takeLock(path);
      if (taken instanceof Lock) return taken;
      if (signal.aborted) throw new Stopped();
      await delay(200);
    }
  });
}

import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {object} Run a running stack, for scripts and tests
 * @property {string} address of the dashboard
 * @property {string} signInUrl good for one sign-in within an hour
 * @property {Record<string, number>} pids by name of the process
 * @property {import('./ports.mjs').Ports} ports
 * @property {import('../servers/provide.mjs').Servers} servers
 * @property {string} logs folder
 */

/** @param {string} data */
const pathOf = (data) => join(data, 'run.json');

/**
 * Tells that the stack is ready: the file is there, whole, from then until it stops.
 * @param {string} data
 * @param {Run} run
 */
export function writeRun(data, run) {
  const draft = `${pathOf(data)}.draft`;
  writeFileSync(draft, `${JSON.stringify(run, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, pathOf(data));
}

/** @param {string} data */
export function removeRun(data) {
  rmSync(pathOf(data), { force: true });
}

/**
 * @param {string} data
 * @returns {Run | null} null if no stack is ready there
 */
export function readRun(data) {
  try {
    return JSON.parse(readFileSync(pathOf(data), 'utf8'));
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return null;
    throw error;
  }
}

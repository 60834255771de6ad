import { join } from 'node:path';
import { Failure } from '../cli/failure.mjs';
import { fingerprint, Stamp } from './fingerprint.mjs';
import { run } from './run.mjs';

const args = ['install', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];

/** @param {string} root */
const stampOf = (root) => new Stamp(join(root, 'node_modules', '.callboard-installed'));

/** @param {string} root what decides about node_modules; another Node may need other binaries */
const printOf = (root) => `${fingerprint(root, ['package.json', 'package-lock.json'])} ${process.versions.modules}`;

/**
 * Whether node_modules is what package-lock.json asks for.
 * @param {string} root
 */
export function packagesInstalled(root) {
  return stampOf(root).matches(printOf(root));
}

/**
 * Installs what package-lock.json asks for.
 * @param {object} options
 * @param {string} options.root the repository
 * @param {string} options.logs folder
 * @param {AbortSignal} [options.signal]
 * @throws {Failure} npm fails
 */
export async function installPackages({ root, logs, signal }) {
  stampOf(root).clear();
  const log = join(logs, 'npm.log');
  const result = await run({ name: 'npm', command: 'npm', args, cwd: root, log, signal });
  if (!result.ok) {
    const remedy = 'Is the package registry reachable (npm ping)? Then start again: what is there already is kept.';
    throw new Failure(`npm install ${result.how}.`, remedy, result.output);
  }
  // Computed afterwards: npm may have completed the lock file.
  stampOf(root).set(printOf(root));
}

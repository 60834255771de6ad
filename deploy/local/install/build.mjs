import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../cli/failure.mjs';
import { fingerprint, Stamp } from './fingerprint.mjs';
import { run } from './run.mjs';

/** @typedef {import('./targets.mjs').Target} Target */

/**
 * The targets that are not made from what is there now.
 * @param {string} root
 * @param {Target[]} targets
 */
export function changedTargets(root, targets) {
  return targets.filter(
    ({ stamp, inputs, output }) =>
      !existsSync(join(root, output)) || !new Stamp(join(root, stamp)).matches(fingerprint(root, inputs)),
  );
}

/**
 * Builds one target.
 * @param {object} options
 * @param {string} options.root the repository
 * @param {Target} options.target
 * @param {string} options.logs folder
 * @param {AbortSignal} [options.signal]
 * @throws {Failure} it does not build
 */
export async function build({ root, target, logs, signal }) {
  const { name, inputs, output, args } = target;
  const stamp = new Stamp(join(root, target.stamp));
  stamp.clear();
  // Before the build: what is edited while it runs must be built again next time.
  const print = fingerprint(root, inputs);
  const log = join(logs, `build-${name}.log`);
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NO_COLOR: '1' };
  const result = await run({ name: `build of ${name}`, command: process.execPath, args, cwd: root, log, env, signal });
  if (!result.ok || !existsSync(join(root, output))) {
    throw new Failure(`${name} does not build: it ${result.how}.`, `The whole output: ${log}`, result.output);
  }
  stamp.set(print);
}

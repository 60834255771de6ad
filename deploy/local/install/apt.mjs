import { join } from 'node:path';
import { Failure } from '../cli/failure.mjs';
import { onPath } from './on-path.mjs';
import { run } from './run.mjs';

// RUNLEVEL keeps a package from starting its daemon: what is needed is started here, on ports and data of its own.
const quiet = { DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
const install = ['install', '-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=120'];

/**
 * Makes sure that a command is there, from a Debian package if need be.
 * @param {object} options
 * @param {string} options.command
 * @param {string} options.pkg the package that has it
 * @param {string} options.otherwise what else to do where apt cannot help
 * @param {string} options.logs folder
 * @param {import('../cli/steps.mjs').Steps} options.steps
 * @param {AbortSignal} [options.signal]
 * @returns {Promise<string>} path of the command
 * @throws {Failure} it is missing and could not be installed
 */
export async function ensureCommand({ command, pkg, otherwise, logs, steps, signal }) {
  const found = onPath(command);
  if (found) return found;
  const remedy = `Install it (sudo apt-get install ${pkg})${otherwise && `, or ${otherwise}`}.`;
  if (!onPath('apt-get')) throw new Failure(`${command} is missing, and there is no apt-get to install it.`, remedy);
  if (process.getuid?.() !== 0) throw new Failure(`${command} is missing, and only root can install it.`, remedy);
  await steps.run(`Installing ${pkg}`, async () => {
    const { ok, output } = await aptInstall({ pkg, logs, signal });
    if (!ok) throw new Failure(`apt-get could not install ${pkg}.`, remedy, output);
  });
  const installed = onPath(command);
  if (!installed) throw new Failure(`The package ${pkg} is installed, but ${command} is not on PATH.`, remedy);
  return installed;
}

/** @param {{pkg: string, logs: string, signal?: AbortSignal}} options */
async function aptInstall({ pkg, logs, signal }) {
  const env = { ...process.env, ...quiet };
  const apt = (/** @type {string[]} */ args) =>
    run({ name: 'apt-get', command: 'apt-get', args, log: join(logs, 'apt.log'), env, signal });
  const first = await apt([...install, pkg]);
  if (first.ok) return first;
  // Package lists that are missing or out of date are the usual reason.
  const updated = await apt(['update']);
  return updated.ok ? apt([...install, pkg]) : updated;
}

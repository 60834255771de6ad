import { spawnSync } from 'node:child_process';

/** Whether this machine's `setpriv` (util-linux) can have the kernel signal a process when its parent dies. */
const canLeash = spawnSync('setpriv', ['--pdeathsig', 'TERM', 'true']).status === 0;

/**
 * A command that is told to end when the launcher dies, even by kill -9. `setpriv` replaces itself by the command,
 * so the process id is the command's own. Where it is missing, the next start cleans up instead.
 * @param {string} command
 * @param {string[]} args
 * @returns {[string, string[]]}
 */
export function leash(command, args) {
  return canLeash ? ['setpriv', ['--pdeathsig', 'TERM', command, ...args]] : [command, args];
}

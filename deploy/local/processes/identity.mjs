import { readFileSync } from 'node:fs';

/**
 * @typedef {{pid: number, started: string}} Identity
 *   A process for certain: its id, and when it started in clock ticks since `boot`. Ids are given out again, this pair is not.
 */

/** The machine's current run: identities from before a reboot mean nothing after it. */
export function bootId() {
  return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
}

/**
 * Who has this process id now.
 * @param {number} pid
 * @returns {Identity | null} null if nobody has, or only a zombie
 */
export function identify(pid) {
  const stat = readProc(pid, 'stat');
  // The second field is the command in brackets and may contain anything, so count from its end.
  const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const started = fields[18];
  return stat === '' || state === 'Z' || started === undefined ? null : { pid, started };
}

/**
 * Whether the same process still runs.
 * @param {Identity} identity
 */
export function isAlive({ pid, started }) {
  return identify(pid)?.started === started;
}

/**
 * The command line of a process, for messages.
 * @param {number} pid
 */
export function commandLine(pid) {
  return readProc(pid, 'cmdline').split('\0').join(' ').trim().slice(0, 120);
}

/**
 * @param {number} pid
 * @param {'stat' | 'cmdline'} file
 * @returns {string} empty if the process is gone
 */
function readProc(pid, file) {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch (error) {
    if (isGone(error)) return '';
    throw error;
  }
}

/** @param {unknown} error whether it says that there is no such process */
export function isGone(error) {
  const code = /** @type {NodeJS.ErrnoException} */ (error).code;
  return code === 'ENOENT' || code === 'ESRCH';
}

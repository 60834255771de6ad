import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { commandLine } from './identity.mjs';

const listening = '0A';

/**
 * Who listens on a port, as far as /proc tells.
 * @param {number} port
 * @returns {string} command and process id; empty if not known (a process of somebody else, or not Linux)
 */
export function holderOf(port) {
  try {
    const sockets = socketsOn(port);
    const pid = readdirSync('/proc').find((name) => /^\d+$/.test(name) && hasOpen(name, sockets));
    return pid ? `"${commandLine(Number(pid))}" (pid ${pid})` : '';
  } catch {
    // Only words for a message are at stake: where /proc cannot be read the message goes without them.
    return '';
  }
}

/** @param {number} port @returns {Set<string>} as /proc/PID/fd shows them */
function socketsOn(port) {
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const lines = ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((path) => readFileSync(path, 'utf8').split('\n').slice(1));
  const rows = lines.map((line) => line.trim().split(/\s+/));
  return new Set(
    rows
      .filter(([, local = '', , state]) => local.endsWith(suffix) && state === listening)
      .map((row) => `socket:[${row[9]}]`),
  );
}

/** @param {string} pid @param {Set<string>} sockets */
function hasOpen(pid, sockets) {
  try {
    return readdirSync(`/proc/${pid}/fd`).some((fd) => sockets.has(readlinkSync(`/proc/${pid}/fd/${fd}`)));
  } catch {
    // Gone meanwhile, or not ours to look into: not the one we can name.
    return false;
  }
}

import { isAlive, isGone } from './identity.mjs';
import { waitUntil } from './wait.mjs';

const graceMs = 10_000;

/**
 * Ends processes that a killed start has left behind.
 * @param {import('./lock.mjs').Named[]} leftover
 */
export async function endLeftovers(leftover) {
  const left = () => leftover.filter(isAlive);
  for (const { pid } of left()) signal(pid, 'SIGTERM');
  const deadline = Date.now() + graceMs;
  await waitUntil({
    name: 'The end of the processes a killed start has left',
    probe: () => {
      const names = left().map(({ name, pid }) => `${name} (pid ${pid})`);
      if (Date.now() > deadline) for (const { pid } of left()) signal(-pid, 'SIGKILL');
      return names.length === 0 ? null : `${names.join(', ')} still there`;
    },
    timeoutMs: 2 * graceMs,
  });
}

/** @param {number} pid @param {NodeJS.Signals} name */
function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (!isGone(error)) throw error;
  }
}

import { setTimeout as delay } from 'node:timers/promises';
import { Failure, Stopped } from '../cli/failure.mjs';

/** At first; then ever more seldom, so that asking does not keep a busy machine from getting ready. */
const pollMs = 50;
const slowestPollMs = 500;

/**
 * Waits until a probe says yes.
 * @param {object} options
 * @param {() => Promise<string | null> | string | null} options.probe null when ready, else why not
 * @param {string} options.name what is waited for, for messages
 * @param {import('./child.mjs').Child} [options.child] the process it depends on: no use waiting once it has ended
 * @param {number} [options.timeoutMs] long by default: a machine may be busy, and a process that ends is noticed at once
 * @param {AbortSignal} [options.signal]
 * @throws {Failure} the process ended or time is up
 * @throws {Stopped} aborted
 */
export async function waitUntil({ probe, name, child, timeoutMs = 180_000, signal }) {
  const since = Date.now();
  for (;;) {
    if (signal?.aborted) throw new Stopped();
    if (child && !child.running) {
      throw new Failure(`${name} ${await child.ended} while starting.`, `Its whole log: ${child.log}`, child.tail());
    }
    const reason = await probe();
    if (reason === null) return;
    const elapsed = Date.now() - since;
    if (elapsed > timeoutMs) {
      const remedy = child ? `Its log: ${child.log}` : '';
      throw new Failure(`${name} is not ready after ${timeoutMs / 1000} s: ${reason}`, remedy, child?.tail());
    }
    await delay(Math.min(pollMs + elapsed / 20, slowestPollMs));
  }
}

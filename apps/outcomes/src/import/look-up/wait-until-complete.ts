import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { unavailable } from '#platform';
import type { Snapshots } from '../../snapshots/snapshots.js';

const patience = 10_000;
const pause = 200;

/**
 * Waits until look-ups know of everything that was published before `since`: an earlier import of the same file
 * must be seen, or its calls would be taken for new.
 *
 * @throws Problem 503 if that takes too long
 */
export async function waitUntilComplete(snapshots: Snapshots, campaign: string, since: Date, signal: AbortSignal) {
  const deadline = Date.now() + patience;
  for (;;) {
    // A call that nobody has: only how far the answer goes is of interest.
    const { completeThrough } = await snapshots.find(campaign, [randomUUID()], signal);
    if (completeThrough && completeThrough >= since) return;
    if (Date.now() > deadline)
      throw unavailable(
        `Figures are complete only through ${completeThrough?.toISOString() ?? 'no time yet'}, so that it cannot be told which rows were imported before. Nothing was imported; try again when they have caught up.`,
        10,
      );
    await delay(pause, undefined, { signal });
  }
}

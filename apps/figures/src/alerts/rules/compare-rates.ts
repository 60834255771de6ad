import type { ShareCell } from '#metrics';
import { type Look, unknown } from './rule.js';

/**
 * Whether a rate is lower than before, beyond chance: its interval (95 %) lies wholly below the earlier one, which is
 * stricter than a test of the difference. It is over when the rate is back inside the earlier interval.
 *
 * @param leastConversations of each span; with fewer, nothing is said
 */
export function compareRates(before: ShareCell, now: ShareCell, leastConversations: number): Look {
  if (before.value === null || now.value === null || !before.interval || !now.interval) return unknown;
  if (Math.min(before.denominator, now.denominator) < leastConversations) return unknown;
  const [lowest = 0] = before.interval;
  const [, highestNow = 1] = now.interval;
  const facts = { before: before.value, now: now.value, conversations: now.denominator };
  if (highestNow < lowest) return { finding: 'bad', facts };
  return { finding: now.value >= lowest ? 'good' : 'between', facts };
}

import type { DayOfEvents } from './events-by-day.js';

/** Consecutive days of one campaign: what one statement reads, and what is repeated if it fails. */
export interface Stretch {
  readonly campaign: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly events: number;
}

/** Events in one statement: some seconds. A day is never divided. */
const mostEvents = 2_000_000;

/**
 * Divides the days into stretches, keeping their order.
 *
 * @param days in the order in which they are stored
 */
export function stretchesOf(days: readonly DayOfEvents[], most = mostEvents): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { campaign, assignedOn, events } of days) {
    const last = stretches.at(-1);
    if (last?.campaign === campaign && last.events + events <= most)
      stretches[stretches.length - 1] = { ...last, lastDay: assignedOn, events: last.events + events };
    else stretches.push({ campaign, firstDay: assignedOn, lastDay: assignedOn, events });
  }
  return stretches;
}

import type { Origin } from '#events';
import { hourOf } from '../outcome/hours.js';

/** Where and when an event that is published now comes from. The time is coarse, as every time of an event. */
export function originNow(timeZone: string): Origin {
  return { source: '/callboard/outcomes', time: hourOf(Date.now(), timeZone) };
}

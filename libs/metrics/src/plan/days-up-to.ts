import { Temporal } from 'temporal-polyfill';
import type { RolledUpDay } from './heads.js';

/**
 * The days of assignment whose calls can count for a day up to the last one asked for: no call is made before its number
 * was handed out. What changes on later days changes nothing.
 *
 * @param to last day, in the zone of the campaign; undefined: no day is the last
 */
export function daysUpTo(
  days: readonly RolledUpDay[],
  to: string | undefined,
  timeZone: string,
): readonly RolledUpDay[] {
  if (to === undefined) return days;
  const lastMoment = Temporal.PlainDate.from(to)
    .add({ days: 1 })
    .toZonedDateTime(timeZone)
    .subtract({ milliseconds: 1 });
  const last = lastMoment.withTimeZone('UTC').toPlainDate().toString();
  return days.filter(({ assignedOn }) => assignedOn <= last);
}

import { Temporal } from 'temporal-polyfill';

/** Calendar days from the first to the last, both included; 0 if the last is before the first. */
export function daysFrom(first: string, last: string): number {
  return Math.max(0, Temporal.PlainDate.from(first).until(Temporal.PlainDate.from(last)).total('days') + 1);
}

/**
 * The last day that has ended in the zone and of which everything published by its end is counted.
 *
 * @param completeThrough instant up to which every published event is in the figures
 */
export function lastCompleteDay(completeThrough: string, timeZone: string): string {
  return Temporal.Instant.from(completeThrough)
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .subtract({ days: 1 })
    .toString();
}

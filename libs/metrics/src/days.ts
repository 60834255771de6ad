import { Temporal } from 'temporal-polyfill';

/** Calendar days from the first to the last, both included; 0 if the last is before the first. */
export function daysFrom(first: string, last: string): number {
  return Math.max(0, Temporal.PlainDate.from(first).until(Temporal.PlainDate.from(last)).total('days') + 1);
}

/** Seconds of the days from the first to the last, both included: not all days of a zone are equally long. */
export function secondsFrom(first: string, last: string, timeZone: string): number {
  const start = Temporal.PlainDate.from(first).toZonedDateTime(timeZone);
  const end = Temporal.PlainDate.from(last).add({ days: 1 }).toZonedDateTime(timeZone);
  return (end.epochMilliseconds - start.epochMilliseconds) / 1000;
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

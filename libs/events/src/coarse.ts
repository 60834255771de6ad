import { Temporal } from 'temporal-polyfill';

const text = (zoned: Temporal.ZonedDateTime): string => zoned.toInstant().toString({ smallestUnit: 'second' });

/** Start of the hour, in the zone, that the instant is in: the finest time an event may carry. */
export function startOfHour(instant: Date, timeZone: string): string {
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
  return text(zoned.round({ smallestUnit: 'hour', roundingMode: 'floor' }));
}

/** Start of a calendar day (`2022-04-05`) in the zone, for calls of which only the date is known. */
export function startOfDay(date: string, timeZone: string): string {
  return text(Temporal.PlainDate.from(date).toZonedDateTime(timeZone));
}

/** Seconds, rounded to the whole minute: the finest duration an event may carry. */
export function wholeMinutes(seconds: number): number {
  return Math.round(seconds / 60);
}

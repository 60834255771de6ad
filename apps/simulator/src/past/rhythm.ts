import { Temporal } from 'temporal-polyfill';
import type { Rhythm } from '../live/pace.js';
import type { Weighted } from '../random/random.js';

/** People call after breakfast, at noon and most of all in the evening; by hour of the campaign's zone. */
const byHour = [1, 0, 0, 0, 0, 0, 1, 3, 8, 20, 36, 44, 52, 50, 48, 50, 58, 72, 90, 96, 78, 40, 14, 4];
const meanOfHours = byHour.reduce((sum, weight) => sum + weight, 0) / byHour.length;

/** Monday to Sunday, around 1: on a free day there is time to call. */
const byWeekday = [0.94, 0.96, 0.95, 0.93, 0.9, 1.14, 1.18];

export const hours: Weighted<number> = byHour.map((weight, hour) => [hour, weight] as const);

export function weekdayFactor(date: Temporal.PlainDate): number {
  return byWeekday[date.dayOfWeek - 1] ?? 1;
}

/** How much more or less is called at a time than on average, in the campaign's zone. Never nothing. */
export function rhythmIn(timeZone: string): Rhythm {
  return (time) => {
    const local = Temporal.Instant.fromEpochMilliseconds(time.getTime()).toZonedDateTimeISO(timeZone);
    const hourly = Math.max(1, byHour[local.hour] ?? 1) / meanOfHours;
    return hourly * weekdayFactor(local.toPlainDate());
  };
}

import { dayBefore, hourBefore, type LocalTime } from './calendar.js';
import type { Look } from './rule.js';

/** Dials by day and hour, as `2022-04-05 18`; hours without any are not there. */
export type DialsByHour = ReadonlyMap<string, number>;

/** Weeks that say what is usual. */
export const weeks = 4;

export const keyOf = ({ day, hour }: LocalTime) => `${day} ${hour}`;

/**
 * Whether nobody calls at a time of the week at which people do. What is expected of the hours is the mean of the same
 * hours of the weeks before; where that is little, silence is nothing unusual.
 *
 * @param now the hour that is not over; the hours before it are looked at
 * @param least dials that must be expected before their absence says anything
 */
export function compareRhythm(dials: DialsByHour, now: LocalTime, hours: number, least: number): Look {
  const looked = Array.from({ length: hours }, (_, index) => hourBefore(now, index + 1));
  const found = sum(looked.map((each) => dials.get(keyOf(each)) ?? 0));
  const usual = sum(
    looked.flatMap(({ day, hour }) =>
      Array.from({ length: weeks }, (_, week) => dials.get(keyOf({ day: dayBefore(day, 7 * (week + 1)), hour })) ?? 0),
    ),
  );
  const expected = Math.round(usual / weeks);
  const facts = { hours, expected, found };
  if (found > 0) return { finding: 'good', facts };
  // At night it stays as it was: who stopped in the evening has not begun again by nobody calling at night.
  return { finding: expected >= least ? 'bad' : 'between', facts };
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

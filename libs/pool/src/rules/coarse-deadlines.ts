const minute = 60_000;
const hour = 60 * minute;
const quarter = 15 * minute;

/** From so long a rest on, its end is rounded to the hour, as the times in events are. */
const longRestMinutes = 4 * 60;

/** The next full hour: what Redis keeps for days must not tell when a call was. In milliseconds, as all of these. */
export const nextHour = (time: number): number => Math.ceil(time / hour) * hour;

/** Until when a call that is over still leads to its number: at most 24 hours, for corrections and do-not-call. */
export const forgetAt = (now: number): number => Math.floor(now / hour) * hour + 24 * hour;

/** The quarter of an hour, since 1970, that has begun. */
export const quarterOf = (now: number): number => Math.floor(now / quarter);

/** When a quarter of an hour begins. */
export const startOfQuarter = (number: number): number => number * quarter;

/** From which quarter of an hour on a number may be called again; 0 is at once. Long rests end with a full hour. */
export function restsUntil(now: number, waitMinutes: number): number {
  if (waitMinutes === 0) return 0;
  const end = now + waitMinutes * minute;
  return Math.ceil(waitMinutes < longRestMinutes ? end / quarter : (Math.ceil(end / hour) * hour) / quarter);
}

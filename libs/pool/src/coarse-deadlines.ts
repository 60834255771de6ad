const minute = 60_000;
const hour = 60 * minute;

/** The next full hour: what Redis keeps for days must not tell when a call was. In milliseconds, as all of these. */
export const nextHour = (time: number): number => Math.ceil(time / hour) * hour;

/** Until when a call that is over still leads to its number: at most 24 hours, for corrections and do-not-call. */
export const forgetAt = (now: number): number => Math.floor(now / hour) * hour + 24 * hour;

/** From when a number may be called again, by the quarter of an hour; 0 is at once. */
export const restsUntil = (now: number, waitMinutes: number): number =>
  waitMinutes === 0 ? 0 : Math.ceil((now + waitMinutes * minute) / (15 * minute)) * 15 * minute;

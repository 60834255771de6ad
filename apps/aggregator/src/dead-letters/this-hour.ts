const secondsAnHour = 3600;

/** Start of the current hour, in seconds since 1970: no finer time is kept. */
export function thisHour(): number {
  return Math.floor(Date.now() / 1000 / secondsAnHour) * secondsAnHour;
}

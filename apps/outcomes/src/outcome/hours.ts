import { startOfHour } from '#events';

const quarterHour = 900_000;
const mostRemembered = 10_000;
const remembered = new Map<string, string>();

/**
 * `startOfHour`, remembered: calendar arithmetic is slow, and calls fall into few hours. Zones are whole quarters
 * of an hour away from UTC, so the instants of one quarter all have the same answer.
 *
 * @param milliseconds since 1970, UTC
 */
export function hourOf(milliseconds: number, timeZone: string): string {
  const quarter = Math.floor(milliseconds / quarterHour);
  const key = `${quarter} ${timeZone}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const hour = startOfHour(new Date(quarter * quarterHour), timeZone);
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(key, hour);
  return hour;
}

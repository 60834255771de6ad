/** A moment as clocks and calendars of a zone show it. */
export interface LocalTime {
  /** `2022-04-05` */
  readonly day: string;
  /** 0 to 23 */
  readonly hour: number;
}

const dayMs = 86_400_000;

export function localTime(moment: string, timeZone: string): LocalTime {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', hourCycle: 'h23' },
  }).formatToParts(Date.parse(moment));
  const { year, month, day, hour } = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
  return { day: `${year}-${month}-${day}`, hour: Number(hour) };
}

/** So many days earlier. */
export const dayBefore = (day: string, days: number): string =>
  new Date(Date.parse(day) - days * dayMs).toISOString().slice(0, 10);

/** So many whole hours earlier by the clock, not counting that some days have 23 or 25. */
export function hourBefore({ day, hour }: LocalTime, hours: number): LocalTime {
  const moment = new Date(Date.parse(day) + (hour - hours) * 3_600_000).toISOString();
  return { day: moment.slice(0, 10), hour: Number(moment.slice(11, 13)) };
}

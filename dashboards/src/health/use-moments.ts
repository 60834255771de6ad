import { useLocale } from 'next-intl';
import { useMemo } from 'react';
import { useMoment } from '../format/use-moment';

const minute = 60;
const hour = 3_600;

/** Writes times in the zone of whoever looks, which is named, and lengths of time. */
export function useMoments() {
  const locale = useLocale();
  const momentOf = useMoment();
  return useMemo(() => {
    const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'long', hourCycle: 'h23' });
    const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
    const length = (unit: 'second' | 'minute' | 'hour', value: number) =>
      new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
    return {
      /** The hour alone if it is of the last 12 hours. */
      at: (time: string, now: string) =>
        Date.parse(now) - Date.parse(time) < 12 * hour * 1_000 ? clock.format(Date.parse(time)) : momentOf(time),
      day: (text: string) => day.format(Date.parse(text)),
      lasting: (seconds: number) => {
        if (seconds < 2 * minute) return length('second', seconds);
        return seconds < 2 * hour ? length('minute', Math.round(seconds / minute)) : length('hour', seconds / hour);
      },
    };
  }, [locale, momentOf]);
}

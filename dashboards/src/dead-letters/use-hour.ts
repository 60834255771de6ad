import { useLocale } from 'next-intl';
import { useMemo } from 'react';

/** Writes the hour of a time, in UTC: no finer one is kept. */
export function useHour(): (time: string) => string {
  const locale = useLocale();
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(locale, {
      timeZone: 'UTC',
      ...{ day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
    });
    return (time) => format.format(Date.parse(time));
  }, [locale]);
}

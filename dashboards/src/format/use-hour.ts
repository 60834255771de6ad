import { useLocale } from 'next-intl';
import { useMemo } from 'react';

/** Writes the hour of a time, in a zone: no finer one is kept. */
export function useHour(timeZone = 'UTC'): (time: string) => string {
  const locale = useLocale();
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(locale, {
      timeZone,
      ...{ day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
    });
    return (time) => format.format(Date.parse(time));
  }, [locale, timeZone]);
}

import { useLocale } from 'next-intl';
import { useMemo } from 'react';

/** Writes times, to the second, in the zone of whoever looks, which is named. */
export function useMoment(): (time: string) => string {
  const locale = useLocale();
  return useMemo(() => {
    const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'long', hourCycle: 'h23' });
    return (time) => moment.format(Date.parse(time));
  }, [locale]);
}

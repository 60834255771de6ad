import { useFormatter, useLocale, useTranslations } from 'next-intl';
import type { Alert } from '../api/types';

/** Where it can be seen. */
const pages: Record<Alert['rule'], string> = {
  'rate-fell': '/',
  'calls-stopped': '/',
  funnel: '/',
  behind: '/data-health',
  'dead-letters': '/dead-letters',
};

/** Says in words what an alert is about, since when, and where to look. */
export function useAlertText(timeZone: string, campaign: string) {
  const t = useTranslations('alerts');
  const format = useFormatter();
  const locale = useLocale();
  const moment = new Intl.DateTimeFormat(locale, {
    timeZone,
    ...{ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  });
  const percent = (share: unknown) => format.number(Number(share), { style: 'percent', maximumFractionDigits: 1 });
  return {
    what: ({ rule, facts }: Alert): string => {
      const { before, now, days, hours, expected, calls, seconds, count } = facts;
      if (rule === 'rate-fell')
        return t('what.rate-fell', { before: percent(before), now: percent(now), days: Number(days) });
      if (rule === 'calls-stopped')
        return t('what.calls-stopped', { hours: Number(hours), expected: Number(expected) });
      if (rule === 'funnel') return t('what.funnel', { count: Number(calls) });
      if (rule === 'dead-letters') return t('what.dead-letters', { count: Number(count) });
      return seconds === undefined ? t('what.unknown') : t('what.behind', { seconds: Number(seconds) });
    },
    at: (time: string) => moment.format(Date.parse(time)),
    where: ({ rule }: Alert) => (pages[rule] === '/' ? `/?${new URLSearchParams({ campaign })}` : pages[rule]),
  };
}

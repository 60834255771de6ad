import { dialled } from '../call-sets.js';
import type { Metric } from '../metric.js';
import { noCalendar, noSentiment } from '../refusals.js';

export const meanIntervalBetweenCalls = {
  name: 'mean-interval-between-calls',
  version: 1,
  since: '2026-11-22',
  title: { en: 'Mean interval between calls', ru: 'Средний промежуток между звонками' },
  definition: {
    en: 'Seconds of the calendar days from the campaign’s first call to the last complete day, divided by the calls made on them: every so many seconds somebody called. If dates are given, only days between them.',
    ru: 'Число секунд календарных дней от первого звонка кампании до последнего полного дня, делённое на число звонков за эти дни: каждые столько секунд кто-то звонил. Если заданы даты, только дни между ними.',
  },
  unit: 'seconds',
  numerator: {
    en: 'Seconds of the days from the first call to the last complete day',
    ru: 'Секунды дней от первого звонка до последнего полного дня',
  },
  denominator: { en: 'Calls made on these days', ru: 'Звонки, сделанные в эти дни' },
  measure: { kind: 'interval', of: dialled },
  refuses: { ...noSentiment, ...noCalendar('ask for dials by day') },
  publishable: true,
} as const satisfies Metric;

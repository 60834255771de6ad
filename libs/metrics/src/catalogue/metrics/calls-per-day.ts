import { dialled } from '../call-sets.js';
import type { Metric } from '../metric.js';
import { noCalendar, noSentiment } from '../refusals.js';

export const callsPerDay = {
  name: 'calls-per-day',
  version: 1,
  since: '2026-11-21',
  title: { en: 'Calls per day', ru: 'Звонков в день' },
  definition: {
    en: 'Calls made, divided by the calendar days from the campaign’s first call to the last complete day, days without a call included. If dates are given, only days between them. A day is complete once it has ended in the campaign’s time zone and everything reported by then has been counted; calls of a day that is not complete are left out.',
    ru: 'Число сделанных звонков, делённое на число календарных дней от первого звонка кампании до последнего полного дня, включая дни без звонков. Если заданы даты, только дни между ними. День полон, когда он закончился в часовом поясе кампании и всё сообщённое к этому времени посчитано; звонки неполного дня не учитываются.',
  },
  unit: 'calls per day',
  numerator: { en: 'Calls made on these days', ru: 'Звонки, сделанные в эти дни' },
  denominator: {
    en: 'Calendar days from the first call to the last complete day',
    ru: 'Календарные дни от первого звонка до последнего полного дня',
  },
  measure: { kind: 'per-day', of: dialled },
  refuses: { ...noSentiment, ...noCalendar('ask for dials by day') },
  publishable: true,
} as const satisfies Metric;

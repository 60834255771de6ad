import { answered, dialledWorking } from '../call-sets.js';
import type { Metric } from '../metric.js';
import { noSentiment, ownDisposition } from '../refusals.js';

export const answerRateOfWorkingNumbers = {
  name: 'answer-rate-of-working-numbers',
  version: 1,
  since: '2026-11-22',
  title: { en: 'Answer rate of working numbers', ru: 'Доля ответивших среди действующих номеров' },
  definition: {
    en: 'Of the calls made, without those to numbers that turned out not to be in service, the share in which a person answered.',
    ru: 'Доля звонков, на которые ответил человек, среди сделанных звонков, кроме звонков на необслуживаемые номера.',
  },
  unit: 'share',
  numerator: { en: 'Calls in which a person answered', ru: 'Звонки, на которые ответил человек' },
  denominator: {
    en: 'Calls made, less those to numbers not in service',
    ru: 'Сделанные звонки за вычетом звонков на необслуживаемые номера',
  },
  measure: { kind: 'proportion', part: answered, whole: dialledWorking },
  refuses: { ...noSentiment, ...ownDisposition },
  publishable: false,
} as const satisfies Metric;

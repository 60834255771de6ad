import { answered, dialled } from '../call-sets.js';
import type { Metric } from '../metric.js';
import { noSentiment, ownDisposition } from '../refusals.js';

export const answerRate = {
  name: 'answer-rate',
  version: 1,
  since: '2026-11-22',
  title: { en: 'Answer rate', ru: 'Доля ответивших' },
  definition: {
    en: 'Of the calls made, the share in which a person answered. Retracted calls do not count.',
    ru: 'Доля сделанных звонков, на которые ответил человек. Отозванные звонки не считаются.',
  },
  unit: 'share',
  numerator: { en: 'Calls in which a person answered', ru: 'Звонки, на которые ответил человек' },
  denominator: { en: 'Calls made', ru: 'Сделанные звонки' },
  measure: { kind: 'proportion', part: answered, whole: dialled },
  refuses: { ...noSentiment, ...ownDisposition },
  publishable: false,
} as const satisfies Metric;

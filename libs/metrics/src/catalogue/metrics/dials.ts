import { dialled } from '../call-sets.js';
import type { Metric } from '../metric.js';
import { noSentiment } from '../refusals.js';

export const dials = {
  name: 'dials',
  version: 1,
  since: '2026-11-21',
  title: { en: 'Calls made', ru: 'Сделано звонков' },
  definition: {
    en: 'Calls that a volunteer reported as dialled, whether anybody answered or not: every outcome but “did not call”. Retracted calls do not count.',
    ru: 'Звонки, о которых волонтёр сообщил, что набрал номер, независимо от того, ответил ли кто-нибудь: все исходы, кроме «не звонил». Отозванные звонки не считаются.',
  },
  unit: 'calls',
  measure: { kind: 'count', of: dialled },
  refuses: noSentiment,
  publishable: true,
} as const satisfies Metric;

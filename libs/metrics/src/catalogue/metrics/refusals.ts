import { refusals as refused } from '../aapor.js';
import type { Metric } from '../metric.js';
import { noSentiment, ownDisposition } from '../refusals.js';

export const refusals = {
  name: 'refusals',
  version: 1,
  since: '2026-11-22',
  title: { en: 'Refusals', ru: 'Отказы' },
  definition: {
    en: 'Calls in which the person said no or hung up. Their numbers are never called again. Retracted calls do not count.',
    ru: 'Звонки, в которых человек отказался говорить или повесил трубку. На эти номера больше не звонят. Отозванные звонки не считаются.',
  },
  unit: 'calls',
  measure: { kind: 'count', of: refused },
  refuses: { ...noSentiment, ...ownDisposition },
  publishable: false,
} as const satisfies Metric;

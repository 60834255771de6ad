import { assigned } from '../call-sets.js';
import type { Metric } from '../metric.js';
import { noSentiment } from '../refusals.js';

export const assignments = {
  name: 'assignments',
  version: 1,
  since: '2026-11-21',
  title: { en: 'Numbers handed out', ru: 'Выдано номеров' },
  definition: {
    en: 'Numbers handed out to volunteers, and imported calls, whatever came of them, less those retracted since. A number counts on the day it was handed out; handed out again, it counts again.',
    ru: 'Номера, выданные волонтёрам, и импортированные звонки независимо от исхода, кроме отозванных впоследствии. Номер относится к дню выдачи; выданный повторно, он считается повторно.',
  },
  unit: 'calls',
  measure: { kind: 'count', of: assigned },
  refuses: noSentiment,
  publishable: false,
} as const satisfies Metric;

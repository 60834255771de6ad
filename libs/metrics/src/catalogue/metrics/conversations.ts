import { conversed } from '../call-sets.js';
import type { Metric } from '../metric.js';

export const conversations = {
  name: 'conversations',
  version: 1,
  since: '2026-11-21',
  title: { en: 'Conversations', ru: 'Разговоры' },
  definition: {
    en: 'Calls in which the subject was talked about: the guideline’s core message was reached, or the talk ended before that. Retracted calls do not count.',
    ru: 'Звонки, в которых состоялся разговор по существу: дошли до главного в памятке или закончили раньше. Отозванные звонки не считаются.',
  },
  unit: 'calls',
  measure: { kind: 'count', of: conversed },
  refuses: {},
  publishable: true,
} as const satisfies Metric;

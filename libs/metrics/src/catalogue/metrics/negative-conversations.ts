import { conversedWith } from '../call-sets.js';
import type { Metric } from '../metric.js';
import { ownSentiment } from '../refusals.js';

export const negativeConversations = {
  name: 'negative-conversations',
  version: 1,
  since: '2026-11-21',
  title: { en: 'Negative conversations', ru: 'Отрицательные разговоры' },
  definition: {
    en: 'Conversations that the volunteer recorded as negative by the campaign’s codebook.',
    ru: 'Разговоры, которые волонтёр отметил как отрицательные по кодировочной книге кампании.',
  },
  unit: 'calls',
  measure: { kind: 'count', of: conversedWith('negative') },
  refuses: ownSentiment,
  publishable: true,
} as const satisfies Metric;

import { conversedWith } from '../call-sets.js';
import type { Metric } from '../metric.js';
import { ownSentiment } from '../refusals.js';

export const positiveConversations = {
  name: 'positive-conversations',
  version: 1,
  since: '2026-11-21',
  title: { en: 'Positive conversations', ru: 'Положительные разговоры' },
  definition: {
    en: 'Conversations that the volunteer recorded as positive by the campaign’s codebook.',
    ru: 'Разговоры, которые волонтёр отметил как положительные по кодировочной книге кампании.',
  },
  unit: 'calls',
  measure: { kind: 'count', of: conversedWith('positive') },
  refuses: ownSentiment,
  publishable: true,
} as const satisfies Metric;

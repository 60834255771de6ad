import { conversedWith } from '../call-sets.js';
import type { Metric } from '../metric.js';
import { ownSentiment } from '../refusals.js';

export const neutralConversations = {
  name: 'neutral-conversations',
  version: 1,
  since: '2026-11-21',
  title: { en: 'Neutral conversations', ru: 'Нейтральные разговоры' },
  definition: {
    en: 'Conversations that the volunteer recorded as neutral by the campaign’s codebook.',
    ru: 'Разговоры, которые волонтёр отметил как нейтральные по кодировочной книге кампании.',
  },
  unit: 'calls',
  measure: { kind: 'count', of: conversedWith('neutral') },
  refuses: ownSentiment,
  publishable: true,
} as const satisfies Metric;

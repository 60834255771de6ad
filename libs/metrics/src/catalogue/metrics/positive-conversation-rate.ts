import { conversedWith } from '../call-sets.js';
import type { Metric } from '../metric.js';
import { ownSentiment } from '../refusals.js';

export const positiveConversationRate = {
  name: 'positive-conversation-rate',
  version: 1,
  since: '2026-11-21',
  title: { en: 'Positive conversation rate', ru: 'Доля положительных разговоров' },
  definition: {
    en: 'Of the conversations whose sentiment was recorded, the share recorded as positive. Beside it: how many have none recorded; the bounds, that is the share of all conversations if none, or all, of those had been positive; and the interval that would hold if calls were independent of each other.',
    ru: 'Доля положительных среди разговоров с отмеченным настроем. Рядом: сколько разговоров без отметки; границы, то есть доля среди всех разговоров, если бы ни один или все из них были положительными; и интервал, верный, если бы звонки были независимы друг от друга.',
  },
  unit: 'share',
  numerator: { en: 'Positive conversations', ru: 'Положительные разговоры' },
  denominator: {
    en: 'Positive, neutral and negative conversations',
    ru: 'Положительные, нейтральные и отрицательные разговоры',
  },
  measure: {
    kind: 'share',
    part: conversedWith('positive'),
    whole: conversedWith('positive', 'neutral', 'negative'),
    unrecorded: conversedWith('not-recorded'),
  },
  refuses: ownSentiment,
  publishable: true,
} as const satisfies Metric;

import { conversed } from '../call-sets.js';
import type { Metric } from '../metric.js';

export const talkTime = {
  name: 'talk-time',
  version: 1,
  since: '2026-11-21',
  title: { en: 'Talk time', ru: 'Время разговоров' },
  definition: {
    en: 'Minutes of conversation, each conversation rounded to the whole minute, of those whose length was recorded: in total, the median, the 90th percentile (both by linear interpolation) and the longest. Beside it: how many conversations have no length recorded.',
    ru: 'Минуты разговоров, каждый округлён до целой минуты, среди разговоров с отмеченной длительностью: всего, медиана, 90-й процентиль (оба с линейной интерполяцией) и самый долгий. Рядом: сколько разговоров без отметки о длительности.',
  },
  unit: 'minutes',
  measure: { kind: 'duration', of: conversed },
  refuses: {},
  publishable: false,
} as const satisfies Metric;

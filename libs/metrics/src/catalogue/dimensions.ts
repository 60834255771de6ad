import type { Localized } from './localized.js';

/** What figures can be grouped and filtered by, in the order in which people are offered it. */
export const dimensions = {
  day: { en: 'Day', ru: 'День' },
  country: { en: 'Country of the volunteer', ru: 'Страна волонтёра' },
  region: { en: 'Region called', ru: 'Регион звонка' },
  district: { en: 'District called', ru: 'Округ звонка' },
  language: { en: 'Language', ru: 'Язык' },
  disposition: { en: 'How the call ended', ru: 'Чем закончился звонок' },
  sentiment: { en: 'Sentiment of the conversation', ru: 'Настрой разговора' },
} as const satisfies Record<string, Localized>;

export type Dimension = keyof typeof dimensions;

export const dimensionNames = Object.keys(dimensions) as [Dimension, ...Dimension[]];

export function isDimension(name: string): name is Dimension {
  return Object.hasOwn(dimensions, name);
}

import type { Localized } from './localized.js';

/** What figures can be grouped and filtered by, in the order in which people are offered it. */
export const dimensions = {
  day: { en: 'Day', ru: 'День' },
  week: { en: 'Week, by its Monday', ru: 'Неделя, по понедельнику' },
  month: { en: 'Month', ru: 'Месяц' },
  weekday: { en: 'Day of the week, Monday is 1', ru: 'День недели, понедельник — 1' },
  hour: { en: 'Hour of the day', ru: 'Час дня' },
  country: { en: 'Country of the volunteer', ru: 'Страна волонтёра' },
  region: { en: 'Region called', ru: 'Регион звонка' },
  district: { en: 'District called', ru: 'Округ звонка' },
  language: { en: 'Language', ru: 'Язык' },
  disposition: { en: 'How the call ended', ru: 'Чем закончился звонок' },
  sentiment: { en: 'Sentiment of the conversation', ru: 'Настрой разговора' },
  guideline: { en: 'Version of the guideline', ru: 'Версия памятки' },
  attempt: { en: 'Attempt at the number', ru: 'Попытка дозвона' },
  source: { en: 'Invitation the volunteer followed', ru: 'Откуда пришёл волонтёр' },
} as const satisfies Record<string, Localized>;

export type Dimension = keyof typeof dimensions;

export const dimensionNames = Object.keys(dimensions) as [Dimension, ...Dimension[]];

export function isDimension(name: string): name is Dimension {
  return Object.hasOwn(dimensions, name);
}

/** Dimensions that a day alone decides. */
export const calendarDimensions = ['week', 'month', 'weekday'] as const satisfies readonly Dimension[];
export type CalendarDimension = (typeof calendarDimensions)[number];

export function isCalendar(name: string): name is CalendarDimension {
  return (calendarDimensions as readonly string[]).includes(name);
}

import { dialled } from '../call-sets.js';
import type { Metric } from '../metric.js';
import { noSentiment } from '../refusals.js';

export const countries = {
  name: 'countries',
  version: 1,
  since: '2026-11-21',
  title: { en: 'Countries', ru: 'Страны' },
  definition: {
    en: 'Different countries that volunteers who made at least one call say they are in. Calls from an unknown country add none. The figures of several days or places cannot be added up.',
    ru: 'Разные страны, которые указали волонтёры, сделавшие хотя бы один звонок. Звонки из неизвестной страны ничего не добавляют. Числа за разные дни и места нельзя складывать.',
  },
  unit: 'countries',
  measure: { kind: 'distinct', what: 'country', of: { ...dialled, known: 'country' } },
  refuses: { ...noSentiment, country: 'each country would count itself once' },
  publishable: true,
} as const satisfies Metric;

import { dialled } from '../call-sets.js';
import type { Metric } from '../metric.js';
import { noSentiment } from '../refusals.js';

export const regions = {
  name: 'regions',
  version: 1,
  since: '2026-11-22',
  title: { en: 'Regions', ru: 'Регионы' },
  definition: {
    en: 'Different regions to which at least one call was made. Calls to an unknown region add none. The figures of several days or places cannot be added up.',
    ru: 'Разные регионы, в которые сделан хотя бы один звонок. Звонки в неизвестный регион ничего не добавляют. Числа за разные дни и места нельзя складывать.',
  },
  unit: 'regions',
  measure: { kind: 'distinct', what: 'region', of: { ...dialled, known: 'region' } },
  refuses: { ...noSentiment, region: 'each region would count itself once' },
  publishable: true,
} as const satisfies Metric;

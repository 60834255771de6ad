import { dialled } from '../call-sets.js';
import type { Metric } from '../metric.js';
import { noSentiment } from '../refusals.js';

export const activeVolunteers = {
  name: 'active-volunteers',
  version: 1,
  since: '2026-11-21',
  title: { en: 'Active volunteers', ru: 'Активные волонтёры' },
  definition: {
    en: 'Different volunteers who made at least one call, counted exactly. Imported calls whose caller is unknown add nobody. The figures of several days or places cannot be added up: one volunteer may be in each.',
    ru: 'Разные волонтёры, сделавшие хотя бы один звонок, точный подсчёт. Импортированные звонки без известного волонтёра никого не добавляют. Числа за разные дни и места нельзя складывать: один волонтёр может входить в каждое.',
  },
  unit: 'volunteers',
  measure: { kind: 'distinct', what: 'volunteer', of: { ...dialled, known: 'volunteer' } },
  refuses: noSentiment,
  publishable: true,
} as const satisfies Metric;

import { dialled } from '../call-sets.js';
import type { Metric } from '../metric.js';
import { noSentiment, sinceTheBeginning } from '../refusals.js';

export const volunteersEverActive = {
  name: 'volunteers-ever-active',
  version: 1,
  since: '2026-11-22',
  title: { en: 'Volunteers ever active', ru: 'Волонтёры, когда-либо звонившие' },
  definition: {
    en: 'Different volunteers who have made at least one call since the campaign began, counted exactly. If a last day is given, up to that day.',
    ru: 'Разные волонтёры, сделавшие хотя бы один звонок с начала кампании, точный подсчёт. Если задан последний день, то до него включительно.',
  },
  unit: 'volunteers',
  measure: { kind: 'distinct', what: 'volunteer', of: { ...dialled, known: 'volunteer' } },
  refuses: { ...noSentiment, ...sinceTheBeginning },
  publishable: true,
} as const satisfies Metric;

import { dialled } from '../call-sets.js';
import type { Metric } from '../metric.js';
import { noSentiment } from '../refusals.js';

export const callsPerVolunteer = {
  name: 'calls-per-volunteer',
  version: 1,
  since: '2026-11-22',
  title: { en: 'Calls per volunteer', ru: 'Звонков на волонтёра' },
  definition: {
    en: 'Calls made, divided by the different volunteers who made them. Imported calls whose caller is unknown are left out of both.',
    ru: 'Число сделанных звонков, делённое на число разных волонтёров, которые их сделали. Импортированные звонки без известного волонтёра не входят ни туда, ни сюда.',
  },
  unit: 'calls per volunteer',
  numerator: { en: 'Calls of known volunteers', ru: 'Звонки известных волонтёров' },
  denominator: { en: 'Different volunteers who made them', ru: 'Разные волонтёры, сделавшие их' },
  measure: { kind: 'per-volunteer', of: { ...dialled, known: 'volunteer' } },
  refuses: noSentiment,
  publishable: false,
} as const satisfies Metric;

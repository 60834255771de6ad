import { aaporSource, firstDials, notTargets, refusals } from '../aapor.js';
import type { Metric } from '../metric.js';
import { ofTheCampaign } from '../refusals.js';

export const refusalRate = {
  name: 'refusal-rate-ref1',
  version: 1,
  since: '2026-11-22',
  title: { en: 'Refusal rate (REF1, adapted)', ru: 'Уровень отказов (REF1, адаптирован)' },
  definition: {
    en: 'Of the numbers dialled that can be reached and belong to the people meant, the share that refused. Numbers close with these outcomes, so no call is linked to another for it. For the campaign to date, by region and district only.',
    ru: 'Доля отказов среди набранных номеров, которые обслуживаются и принадлежат тем, кому предназначена кампания. С такими исходами номер закрывается, поэтому звонки для этого не связывают между собой. За всю кампанию, только по регионам и округам.',
  },
  unit: 'share',
  numerator: { en: 'Refusals', ru: 'Отказы' },
  denominator: {
    en: 'First dials to numbers, less numbers not in service or not eligible',
    ru: 'Первые звонки на номера за вычетом необслуживаемых и неподходящих номеров',
  },
  source: aaporSource,
  measure: { kind: 'proportion', part: refusals, whole: firstDials, less: notTargets },
  refuses: ofTheCampaign,
  publishable: false,
} as const satisfies Metric;

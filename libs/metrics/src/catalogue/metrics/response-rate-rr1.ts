import { aaporSource, firstDials, fullConversations, notTargets } from '../aapor.js';
import type { Metric } from '../metric.js';
import { ofTheCampaign } from '../refusals.js';

export const responseRate = {
  name: 'response-rate-rr1',
  version: 1,
  since: '2026-11-22',
  title: { en: 'Response rate (RR1, adapted)', ru: 'Уровень ответов (RR1, адаптирован)' },
  definition: {
    en: 'Of the numbers dialled that can be reached and belong to the people meant, the share with a whole conversation. Numbers close with these outcomes, so no call is linked to another for it. For the campaign to date, by region and district only.',
    ru: 'Доля номеров с полным разговором среди набранных номеров, которые обслуживаются и принадлежат тем, кому предназначена кампания. С такими исходами номер закрывается, поэтому звонки для этого не связывают между собой. За всю кампанию, только по регионам и округам.',
  },
  unit: 'share',
  numerator: { en: 'Conversations that reached the core message', ru: 'Разговоры, дошедшие до главного' },
  denominator: {
    en: 'First dials to numbers, less numbers not in service or not eligible',
    ru: 'Первые звонки на номера за вычетом необслуживаемых и неподходящих номеров',
  },
  source: aaporSource,
  measure: { kind: 'proportion', part: fullConversations, whole: firstDials, less: notTargets },
  refuses: ofTheCampaign,
  publishable: false,
} as const satisfies Metric;

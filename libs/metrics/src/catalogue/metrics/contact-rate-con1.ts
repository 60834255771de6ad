import { aaporSource, contacts, firstDials, notTargets } from '../aapor.js';
import type { Metric } from '../metric.js';
import { ofTheCampaign } from '../refusals.js';

export const contactRate = {
  name: 'contact-rate-con1',
  version: 1,
  since: '2026-11-22',
  title: { en: 'Contact rate (CON1, adapted)', ru: 'Уровень контактов (CON1, адаптирован)' },
  definition: {
    en: 'Of the numbers dialled that can be reached and belong to the people meant, the share at which somebody was spoken to. Numbers close with these outcomes, so no call is linked to another for it. For the campaign to date, by region and district only.',
    ru: 'Доля номеров, по которым с кем-то поговорили, среди набранных номеров, которые обслуживаются и принадлежат тем, кому предназначена кампания. С такими исходами номер закрывается, поэтому звонки для этого не связывают между собой. За всю кампанию, только по регионам и округам.',
  },
  unit: 'share',
  numerator: {
    en: 'Conversations, also those that ended early, refusals and language barriers',
    ru: 'Разговоры, в том числе прерванные, отказы и языковые барьеры',
  },
  denominator: {
    en: 'First dials to numbers, less numbers not in service or not eligible',
    ru: 'Первые звонки на номера за вычетом необслуживаемых и неподходящих номеров',
  },
  source: aaporSource,
  measure: { kind: 'proportion', part: contacts, whole: firstDials, less: notTargets },
  refuses: ofTheCampaign,
  publishable: false,
} as const satisfies Metric;

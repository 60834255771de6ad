import { aaporSource, contacts, fullConversations } from '../aapor.js';
import type { Metric } from '../metric.js';
import { ofTheCampaign } from '../refusals.js';

export const cooperationRate = {
  name: 'cooperation-rate-coop1',
  version: 1,
  since: '2026-11-22',
  title: { en: 'Cooperation rate (COOP1, adapted)', ru: 'Уровень сотрудничества (COOP1, адаптирован)' },
  definition: {
    en: 'Of the numbers at which somebody was spoken to, the share with a whole conversation. Numbers close with these outcomes, so no call is linked to another for it. For the campaign to date, by region and district only.',
    ru: 'Доля номеров с полным разговором среди номеров, по которым с кем-то поговорили. С такими исходами номер закрывается, поэтому звонки для этого не связывают между собой. За всю кампанию, только по регионам и округам.',
  },
  unit: 'share',
  numerator: { en: 'Conversations that reached the core message', ru: 'Разговоры, дошедшие до главного' },
  denominator: {
    en: 'Conversations, also those that ended early, refusals and language barriers',
    ru: 'Разговоры, в том числе прерванные, отказы и языковые барьеры',
  },
  source: aaporSource,
  measure: { kind: 'proportion', part: fullConversations, whole: contacts },
  refuses: ofTheCampaign,
  publishable: false,
} as const satisfies Metric;

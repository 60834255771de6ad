import { answered } from '../call-sets.js';
import type { Metric } from '../metric.js';
import { noSentiment } from '../refusals.js';

export const liveContacts = {
  name: 'live-contacts',
  version: 1,
  since: '2026-11-21',
  title: { en: 'Answered by a person', ru: 'Ответил человек' },
  definition: {
    en: 'Calls in which a person answered: conversations, also those that ended early, refusals, calls that failed for want of a common language, nobody able to talk at that moment, and people the campaign is not meant for. Retracted calls do not count.',
    ru: 'Звонки, на которые ответил человек: разговоры, в том числе прерванные, отказы, звонки без общего языка, ответы, когда говорить было некому, и люди, которым кампания не предназначена. Отозванные звонки не считаются.',
  },
  unit: 'calls',
  measure: { kind: 'count', of: answered },
  refuses: noSentiment,
  publishable: false,
} as const satisfies Metric;

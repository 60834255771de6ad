import type { News } from '../delivery/delivery.js';
import type { Language } from '../settings/alert-settings.js';
import { english } from './english.js';
import { russian } from './russian.js';
import type { Vocabulary } from './vocabulary.js';

/** A letter about an alert: of rules, numbers and times, never of a person. */
export interface Words {
  readonly subject: string;
  readonly text: string;
}

/** Where the board shows it. */
export const pathOf: Readonly<Record<News['rule'], string>> = {
  'rate-fell': '/',
  'calls-stopped': '/',
  funnel: '/',
  behind: '/data-health',
  'dead-letters': '/dead-letters',
};

const wordsIn =
  (vocabulary: Vocabulary) =>
  (news: News, campaign?: string): Words => {
    const { rule, happened, facts, at } = news;
    const said = happened === 'raised' ? vocabulary.raised[rule](facts) : vocabulary.over[rule];
    const subject = `${campaign === undefined ? 'callboard' : campaign}: ${said}`;
    const lines = [
      `${said}.`,
      ...(happened === 'raised' ? [vocabulary.remedy[rule]] : []),
      vocabulary.since(at),
      vocabulary.where(pathOf[rule]),
    ];
    return { subject, text: `${lines.join('\n\n')}\n` };
  };

/** By language. */
export const words: Readonly<Record<Language, (news: News, campaign?: string) => Words>> = {
  en: wordsIn(english),
  ru: wordsIn(russian),
};

import type { News } from '../delivery/delivery.js';
import type { Language } from '../settings/alert-settings.js';
import { english } from './english.js';
import { type Addresses, pathOf } from './links.js';
import { russian } from './russian.js';
import type { Vocabulary } from './vocabulary.js';

/** A letter about an alert: of rules, numbers and times, never of a person. */
export interface Words {
  readonly subject: string;
  readonly text: string;
}

/** What a letter says that the news does not. */
interface Around {
  /** Name of the campaign. */
  readonly campaign?: string | undefined;
  readonly links?: Addresses | undefined;
}

const wordsIn =
  (vocabulary: Vocabulary) =>
  (news: News, { campaign, links }: Around = {}): Words => {
    const { rule, happened, facts, at } = news;
    const said = happened === 'raised' ? vocabulary.raised[rule](facts) : vocabulary.over[rule];
    const subject = `${campaign === undefined ? 'callboard' : campaign}: ${said}`;
    const lines = [
      `${said}.`,
      ...(happened === 'raised' ? [vocabulary.remedy[rule]] : []),
      vocabulary.since(at),
      links ? vocabulary.linked(links) : vocabulary.where(pathOf[rule]),
    ];
    return { subject, text: `${lines.join('\n\n')}\n` };
  };

/** By language. */
export const words: Readonly<Record<Language, (news: News, around?: Around) => Words>> = {
  en: wordsIn(english),
  ru: wordsIn(russian),
};

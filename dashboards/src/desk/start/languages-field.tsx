import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { DeskFacts } from '../data/model';
import ui from '../shell/ui.module.css';
import { useTexts } from '../shell/use-texts';
import classes from './start.module.css';

/** What volunteers speak most, beside what calls are made in. */
const common = ['en', 'ru', 'uk', 'lt', 'lv', 'et', 'pl', 'de'];

/** The languages of the campaign that this browser asks for. */
export function spokenAtFirst(facts: DeskFacts | undefined): string[] {
  const browser = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase());
  return (facts?.languages ?? []).filter((language) => browser.includes(language));
}

interface Props {
  facts: DeskFacts | undefined;
  spoken: readonly string[];
  change: (languages: readonly string[]) => void;
}

/** The languages one speaks; those that calls are made in come first. */
export function LanguagesField({ facts, spoken, change }: Props) {
  const t = useTranslations('desk.join');
  const texts = useTexts();
  const id = useId();
  const ofCampaign = facts?.languages ?? [];
  const offered = [...ofCampaign, ...common.filter((language) => !ofCampaign.includes(language))];
  return (
    <fieldset className={ui.group} aria-describedby={id}>
      <legend>{t('languages')}</legend>
      <p id={id} className={ui.soft}>
        {facts ? t('languagesHint', { languages: texts.either(ofCampaign.map(texts.language)) }) : '\u00a0'}
      </p>
      <div className={classes.languages}>
        {offered.map((language) => (
          <label key={language} className={ui.check}>
            <input
              type="checkbox"
              checked={spoken.includes(language)}
              onChange={({ target }) =>
                change(
                  target.checked
                    ? offered.filter((each) => each === language || spoken.includes(each))
                    : spoken.filter((each) => each !== language),
                )
              }
            />
            {texts.language(language)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

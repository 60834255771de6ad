import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { Sentiment } from '../data/model';
import { useDesk } from '../desk-context';
import ui from '../shell/ui.module.css';
import { useTexts } from '../shell/use-texts';
import classes from './report-form.module.css';

interface Props {
  chosen: Sentiment | undefined;
  choose: (sentiment: Sentiment | undefined) => void;
}

const all = ['positive', 'neutral', 'negative', undefined] as const;

/** How the person took it, by the words of the campaign's codebook. Nothing chosen is not recorded. */
export function Sentiments({ chosen, choose }: Props) {
  const t = useTranslations('desk.report');
  const { facts } = useDesk();
  const texts = useTexts();
  const name = useId();
  return (
    <fieldset className={ui.group}>
      <legend>{t('sentiment')}</legend>
      <p className={ui.soft}>{t('sentimentHint')}</p>
      <div className={`${classes.choices} ${classes.wide}`}>
        {all.map((sentiment) => (
          <label key={sentiment ?? 'unrecorded'} className={classes.choice}>
            <input type="radio" name={name} checked={chosen === sentiment} onChange={() => choose(sentiment)} />
            <span className={classes.word}>
              <strong>{t(sentiment ?? 'unrecorded')}</strong>
              {sentiment && facts && <span>{texts.of(facts.codebook[sentiment])}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

import { useTranslations } from 'next-intl';
import type { Call } from '../data/model';
import { useDesk } from '../desk-context';
import ui from '../shell/ui.module.css';
import { useTexts } from '../shell/use-texts';
import classes from './guidelines.module.css';
import { Markdown } from './markdown';

/** How to lead a call, in the language of the page, else in that of the call. Open while there is one. */
export function Guidelines({ call }: { call: Call | undefined }) {
  const t = useTranslations('desk.call');
  const { facts } = useDesk();
  const { locale } = useTexts();
  const wanted = [locale, call?.language, 'en'];
  const guideline = wanted
    .map((each) => facts?.guidelines.find(({ language }) => language === each))
    .find((found) => found !== undefined);
  if (!guideline) return null;
  return (
    <details key={call ? 'call' : 'idle'} className={`${ui.sheet} ${ui.fold}`} open={call !== undefined}>
      <summary>
        <h2 className={classes.head}>
          <span className={ui.part}>{t('guidelines')}</span>{' '}
          <span className={ui.soft}>{t('version', { version: guideline.version })}</span>
        </h2>
      </summary>
      <div className={classes.text} lang={guideline.language}>
        <Markdown text={guideline.text} />
      </div>
    </details>
  );
}

import { useTranslations } from 'next-intl';
import { deskLocales } from '../../i18n/locales';
import { LanguageSwitch } from '../../shell/language-switch';
import { SchemeSwitch } from '../../shell/scheme-switch';
import classes from './desk-head.module.css';

/** The head of the desk: name, language and appearance. It leads nowhere else: the board is not for volunteers. */
export function DeskHead() {
  const t = useTranslations('desk');
  const app = useTranslations('app');
  return (
    <header className={classes.head}>
      <a className={classes.skip} href="#main">
        {t('skip')}
      </a>
      <span className={classes.name}>{app('name')}</span>
      <div className={classes.tools}>
        <LanguageSwitch among={deskLocales} />
        <SchemeSwitch />
      </div>
    </header>
  );
}

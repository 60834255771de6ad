import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { PageMenu } from '../access/page-menu';
import { LanguageSwitch } from './language-switch';
import classes from './masthead.module.css';
import { SchemeSwitch } from './scheme-switch';

interface Props {
  /** Whether there is a session to end. */
  signedIn?: boolean;
  children?: ReactNode;
}

/** The head of every page: name, what the page adds, language and appearance. */
export function Masthead({ signedIn = false, children }: Props) {
  const t = useTranslations('app');
  return (
    <header className={classes.masthead}>
      <a className={classes.skip} href="#main">
        {t('skip')}
      </a>
      <div className={classes.inner}>
        <a className={classes.wordmark} href="/">
          <Mark />
          {t('name')}
        </a>
        <div className={classes.middle}>{children}</div>
        <div className={classes.tools}>
          <LanguageSwitch />
          <SchemeSwitch />
        </div>
        {signedIn && <PageMenu />}
      </div>
    </header>
  );
}

/** Three bars, the last one today's. */
function Mark() {
  return (
    <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
      <rect x="1" y="12" width="5" height="9" fill="var(--calls)" />
      <rect x="8.5" y="7" width="5" height="14" fill="var(--calls)" />
      <rect x="16" y="1" width="5" height="20" fill="var(--brand)" />
    </svg>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { SWRConfig } from 'swr';
import { homeOf } from '../access/pages';
import { useViewer } from '../access/viewer-context';
import { polling, seldom } from '../board/data/polling';
import { Masthead } from '../shell/masthead';
import queue from '../shell/queue.module.css';
import { ChangePassword } from './change-password';
import classes from './form.module.css';
import { MySessions } from './my-sessions';

/** Who one is, one's password, and where one is signed in. */
export function MyAccount() {
  const t = useTranslations('account');
  const ta = useTranslations('access');
  const tq = useTranslations('queue');
  const viewer = useViewer();
  if (!viewer) return null;
  return (
    <SWRConfig value={{ ...polling, ...seldom }}>
      <Masthead signedIn />
      <main id="main" className={classes.page}>
        {homeOf(viewer.role) === '/' && (
          <a className={queue.back} href="/">
            {tq('back')}
          </a>
        )}
        <h1 className={queue.title}>{t('title')}</h1>
        <p className={queue.lede}>{t('who', { name: viewer.name, role: ta(`role.${viewer.role}`) })}</p>
        {viewer.hasAccount ? (
          <ChangePassword name={viewer.name} />
        ) : (
          <p className={queue.lede}>
            {viewer.makesFirstAccount ? <a href="/first-account">{t('makeFirst')}</a> : t('byLink')}
          </p>
        )}
        <MySessions />
      </main>
    </SWRConfig>
  );
}

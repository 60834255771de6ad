'use client';

import { useTranslations } from 'next-intl';
import { SignInForm } from '../accounts/sign-in-form';
import { Masthead } from './masthead';
import { Notice } from './notice';
import classes from './signed-out.module.css';

/** A page for somebody without a session: how to get in. The address stays, so that he comes where he wanted to. */
export function SignedOut() {
  const t = useTranslations('signedOut');
  return (
    <>
      <Masthead />
      <Notice title={t('title')} testId="signed-out">
        <p>{t('text')}</p>
        <SignInForm signedIn={() => location.reload()} />
        <div className={classes.how}>
          <h2>{t('howTitle')}</h2>
          <p>{t('forgotten')}</p>
          <p>{t.rich('how', { code: (text) => <code>{text}</code> })}</p>
        </div>
      </Notice>
    </>
  );
}

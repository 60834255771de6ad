'use client';

import { useTranslations } from 'next-intl';
import { SignInForm } from '../accounts/sign-in-form';
import { HowToGetIn } from './how-to-get-in';
import { Masthead } from './masthead';
import { Notice } from './notice';

/** A page for somebody without a session: how to get in. The address stays, so that he comes where he wanted to. */
export function SignedOut() {
  const t = useTranslations('signedOut');
  return (
    <>
      <Masthead />
      <Notice title={t('title')} testId="signed-out">
        <p>{t('text')}</p>
        <SignInForm signedIn={() => location.reload()} />
        <HowToGetIn />
      </Notice>
    </>
  );
}

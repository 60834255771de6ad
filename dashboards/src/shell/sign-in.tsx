'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { homeOf } from '../access/pages';
import { SignInForm } from '../accounts/sign-in-form';
import { Problem } from '../api/problem';
import { openSession } from '../api/request';
import type { Session } from '../api/types';
import { HowToGetIn } from './how-to-get-in';
import { Notice } from './notice';

type Step = 'working' | 'form' | 'used' | 'unreachable';

/**
 * The token of the address, once: it works one time only, and is taken out of the address and the history before
 * anything else can read it there. Kept here for another try, should the service be away.
 */
let token: string | null | undefined;
function takeToken(): string | null {
  if (token === undefined) {
    token = new URLSearchParams(location.search).get('token');
    history.replaceState(null, '', location.pathname);
  }
  return token;
}

async function exchange(): Promise<Step> {
  const key = takeToken();
  if (!key) return 'form';
  try {
    goOn(await openSession(key));
  } catch (problem) {
    return problem instanceof Problem && !problem.passing ? 'used' : 'unreachable';
  }
  return 'working';
}

/** Whoever came by a link, and is the first, makes an account; others begin where their role does. */
function goOn({ role, makesFirstAccount }: Session): void {
  location.replace(makesFirstAccount ? '/first-account' : homeOf(role));
}

let exchanging: Promise<Step> | undefined;

/** Exchanges the token of the link for a session; without one, asks for name and password. */
export function SignIn() {
  const t = useTranslations('signIn');
  const [step, setStep] = useState<Step>('working');
  const attempt = () => {
    setStep('working');
    exchanging ??= exchange();
    void exchanging.then((next) => {
      exchanging = undefined;
      setStep(next);
    });
  };
  useEffect(attempt, []);
  if (step === 'working')
    return (
      <Notice title={t('title')}>
        <p role="status">{t('working')}</p>
      </Notice>
    );
  if (step === 'form')
    return (
      <Notice title={t('formTitle')} testId="sign-in-page">
        <SignInForm signedIn={goOn} />
        <HowToGetIn />
      </Notice>
    );
  const retry = step === 'unreachable' ? { action: { label: t('retry'), onClick: attempt } } : {};
  return (
    <Notice title={t(`${step}Title`)} testId={`sign-in-${step}`} {...retry}>
      <p role="alert">{t(step)}</p>
    </Notice>
  );
}

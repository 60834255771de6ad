'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Problem } from '../api/problem';
import { openSession } from '../api/request';
import { Notice } from './notice';

type Step = 'working' | 'missing' | 'used' | 'unreachable';

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
  if (!key) return 'missing';
  try {
    await openSession(key);
  } catch (problem) {
    return problem instanceof Problem && !problem.passing ? 'used' : 'unreachable';
  }
  location.replace('/');
  return 'working';
}

let exchanging: Promise<Step> | undefined;

/** Exchanges the token of the link for a session, and goes to the board. */
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
  const retry = step === 'unreachable' ? { action: { label: t('retry'), onClick: attempt } } : {};
  return (
    <Notice title={t(`${step}Title`)} testId={`sign-in-${step}`} {...retry}>
      <p role="alert">{t(step)}</p>
    </Notice>
  );
}

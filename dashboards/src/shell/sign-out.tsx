'use client';

import { useTranslations } from 'next-intl';
import { remove } from '../api/request';
import classes from './switches.module.css';

/** Ends the session of this browser. If that fails one is still signed in, and the board goes on saying so. */
export function SignOut() {
  const t = useTranslations('app');
  const signOut = () =>
    remove('/sessions').then(
      () => location.assign('/'),
      () => location.reload(),
    );
  return (
    <button type="button" className={classes.plain} onClick={() => void signOut()}>
      {t('signOut')}
    </button>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { DeadLetter } from '../api/types';
import { Masthead } from '../shell/masthead';
import classes from '../shell/queue.module.css';
import { SignedOut } from '../shell/signed-out';
import { LetterFilters } from './letter-filters';
import { LetterSheet } from './letter-sheet';
import { LettersList } from './letters-list';
import { type Choice, useLetters } from './use-letters';

/** Records that could not be counted: a list, and one of them at the side. */
export function DeadLettersPage() {
  const t = useTranslations('deadLetters');
  const tq = useTranslations('queue');
  const [signedOut, setSignedOut] = useState(false);
  const [choice, choose] = useState<Choice>({ show: 'outstanding', reason: undefined });
  const [open, setOpen] = useState<DeadLetter['id']>();
  // Who decides about many types it once.
  const [by, setBy] = useState('');
  const list = useLetters(choice, (problem) => setSignedOut(problem.signedOut));
  if (signedOut) return <SignedOut />;
  return (
    <>
      <Masthead signedIn />
      <main id="main" className={classes.page}>
        <a className={classes.back} href="/">
          {tq('back')}
        </a>
        <h1 className={classes.title}>{t('title')}</h1>
        <p className={classes.lede}>{t('lede')}</p>
        <p className={classes.outstanding} role="status" data-testid="outstanding" data-count={list.outstanding}>
          {list.outstanding !== undefined && t('outstanding', { count: list.outstanding })}
        </p>
        <LetterFilters choice={choice} choose={choose} />
        <LettersList list={list} choice={choice} open={setOpen} />
      </main>
      <LetterSheet id={open} by={by} setBy={setBy} close={() => setOpen(undefined)} decided={list.refresh} />
    </>
  );
}

import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { SWRConfig } from 'swr';
import { Problem } from '../api/problem';
import { polling } from '../board/data/polling';
import { Masthead } from './masthead';
import queue from './queue.module.css';
import { SignedOut } from './signed-out';

interface Props {
  title: string;
  lede: string;
  /** Milliseconds from one look to the next. */
  refreshMs: number;
  children: ReactNode;
}

/** A page of lists that belongs to no campaign. */
export function PlainPage({ title, lede, refreshMs, children }: Props) {
  const t = useTranslations('queue');
  const [signedOut, setSignedOut] = useState(false);
  const onError = (problem: unknown) => {
    if (problem instanceof Problem && problem.signedOut) setSignedOut(true);
  };
  if (signedOut) return <SignedOut />;
  return (
    <SWRConfig value={{ ...polling, refreshInterval: refreshMs, onError }}>
      <Masthead signedIn />
      <main id="main" className={queue.page}>
        <a className={queue.back} href="/">
          {t('back')}
        </a>
        <h1 className={queue.title}>{title}</h1>
        <p className={queue.lede}>{lede}</p>
        {children}
      </main>
    </SWRConfig>
  );
}

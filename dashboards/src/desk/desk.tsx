'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Notice } from '../shell/notice';
import { Bench } from './bench';
import { Refused, send, sendForJson } from './data/http';
import type { Session } from './data/model';
import type { DeskStore } from './data/store';
import classes from './desk.module.css';
import { DeskProvider, type KnownSession } from './desk-context';
import { Welcome } from './start/welcome';
import { useFacts } from './use-facts';
import { useKept } from './use-kept';
import { useOutbox } from './use-outbox';

interface Props {
  /** Whether this browser has the cookie of a volunteer. */
  isJoined: boolean;
  invitation: { readonly campaign?: string; readonly source?: string };
}

type Who = { kind: 'unknown' | 'nobody' | 'unreachable' } | { kind: 'joined'; session: KnownSession };

/** The desk, for whoever this browser belongs to. */
export function Desk({ isJoined, invitation }: Props) {
  const t = useTranslations('desk');
  const [who, setWho] = useState<Who>(isJoined ? { kind: 'unknown' } : { kind: 'nobody' });
  const [farewell, setFarewell] = useState<string>();
  const { kept, failed, refresh, reopen } = useKept();
  const campaign = who.kind === 'joined' ? who.session.campaign : invitation.campaign;
  const { facts, isLost, retry } = useFacts(campaign, kept?.store, who.kind === 'joined' || who.kind === 'nobody');
  const sendNow = useOutbox(kept?.store, kept?.letters, refresh);

  const store = kept?.store;
  useEffect(() => {
    if (store && who.kind === 'unknown') void whoIsThis(store).then(setWho);
  }, [store, who.kind]);

  if (failed) return <Problem text={t('error.storage')} />;
  if (who.kind === 'unreachable')
    return <Problem text={t('error.unreachable')} retry={() => setWho({ kind: 'unknown' })} />;
  if (who.kind === 'unknown' || !kept) return <Waiting />;
  if (who.kind === 'nobody') {
    if (isLost) return <Problem text={t('error.unreachable')} retry={retry} />;
    if (facts === 'none') return <Problem text={t('error.noCampaign')} />;
    const join = (session: Session) => {
      setFarewell(undefined);
      setWho({ kind: 'joined', session });
    };
    return <Welcome facts={facts} source={invitation.source} store={kept.store} joined={join} farewell={farewell} />;
  }
  const leave = async (words: string) => {
    // The cookie first: without a connection everything stays as it is.
    await send('DELETE', '/volunteers/sessions');
    await kept.store.forget();
    await reopen();
    setFarewell(words);
    setWho({ kind: 'nobody' });
  };
  const known = facts === 'none' ? undefined : facts;
  return (
    <DeskProvider value={{ ...kept, session: who.session, facts: known, refresh, sendNow }}>
      <Bench leave={leave} />
    </DeskProvider>
  );
}

/** On a bad line whoever it was last: a number in hand must not be out of sight. */
async function whoIsThis(store: DeskStore): Promise<Who> {
  try {
    const session = await sendForJson<Session>('GET', '/volunteers/sessions/current');
    const { recoveryCode, ...kept } = session;
    await store.remember('session', kept);
    return { kind: 'joined', session };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (!error.passing) return { kind: 'nobody' };
    const session = await store.remembered('session');
    return session ? { kind: 'joined', session } : { kind: 'unreachable' };
  }
}

function Waiting() {
  const t = useTranslations('desk');
  return (
    <main id="main" className={classes.waiting}>
      <p role="status">{t('loading')}</p>
    </main>
  );
}

function Problem({ text, retry }: { text: string; retry?: () => void }) {
  const t = useTranslations('desk.error');
  return (
    <Notice title={t('title')} {...(retry ? { action: { label: t('retry'), onClick: retry } } : {})}>
      <p role="alert">{text}</p>
    </Notice>
  );
}

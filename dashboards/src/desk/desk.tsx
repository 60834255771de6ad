'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Notice } from '../shell/notice';
import { Bench } from './bench';
import { send } from './data/http';
import { forgetPage, keepPage } from './data/kept-page';
import type { Session } from './data/model';
import classes from './desk.module.css';
import { DeskProvider } from './desk-context';
import { Welcome } from './start/welcome';
import { useFacts } from './use-facts';
import { useKept } from './use-kept';
import { useOutbox } from './use-outbox';
import { rememberWho, type Who, whoIsThis } from './who-is-this';

interface Props {
  /** Whether this browser has the cookie of a volunteer. */
  isJoined: boolean;
  invitation: { readonly campaign?: string; readonly source?: string };
}

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

  useEffect(() => {
    // Without a connection just now, what was kept before is as good, and the next visit keeps it again.
    if (who.kind === 'joined') void keepPage().catch(() => undefined);
  }, [who.kind]);

  if (failed) return <Problem text={t('error.storage')} />;
  if (who.kind === 'unreachable')
    return <Problem text={t('error.unreachable')} retry={() => setWho({ kind: 'unknown' })} />;
  if (who.kind === 'unknown' || !kept) return <Waiting />;
  if (who.kind === 'nobody') {
    if (isLost) return <Problem text={t('error.unreachable')} retry={retry} />;
    if (facts === 'none') return <Problem text={t('error.noCampaign')} />;
    const join = (session: Session) => {
      setFarewell(undefined);
      void rememberWho(kept.store, session);
      setWho({ kind: 'joined', session });
    };
    return <Welcome facts={facts} source={invitation.source} store={kept.store} joined={join} farewell={farewell} />;
  }
  const leave = async (words: string) => {
    // The cookie first: without a connection everything stays as it is.
    await send('DELETE', '/volunteers/sessions');
    await forgetPage();
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

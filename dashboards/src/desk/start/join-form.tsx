import { useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Refused, sendForJson } from '../data/http';
import type { DeskFacts, Session } from '../data/model';
import type { DeskStore } from '../data/store';
import ui from '../shell/ui.module.css';
import { CountryField } from './country-field';
import { LanguagesField, spokenAtFirst } from './languages-field';

export interface FormProps {
  facts: DeskFacts | undefined;
  source: string | undefined;
  store: DeskStore;
  joined: (session: Session) => void;
}

type Fault = 'countryFault' | 'languagesFault' | 'agreeFault' | 'unreachable' | { detail: string };

/** Country, languages, and a word that one has read what is above. */
export function JoinForm({ facts, source, store, joined }: FormProps) {
  const t = useTranslations('desk.join');
  const error = useTranslations('desk.error');
  const [country, setCountry] = useState<string>();
  const [languages, setLanguages] = useState<readonly string[]>();
  const [hasAgreed, setAgreed] = useState(false);
  const [isWorking, setWorking] = useState(false);
  const [fault, setFault] = useState<Fault>();
  const spoken = languages ?? spokenAtFirst(facts);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (fault !== undefined) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [fault]);

  const join = async (event: FormEvent) => {
    event.preventDefault();
    if (!facts || isWorking) return;
    if (country === undefined) return setFault('countryFault');
    if (spoken.length === 0) return setFault('languagesFault');
    if (!hasAgreed) return setFault('agreeFault');
    setFault(undefined);
    setWorking(true);
    try {
      const requestId = await store.requestId('join');
      const body = { campaign: facts.campaign, country, languages: spoken, ...(source ? { source } : {}), requestId };
      const session = await sendForJson<Session>('POST', '/volunteers/sessions', body);
      await store.answered('join');
      joined(session);
    } catch (refusal) {
      if (!(refusal instanceof Refused)) throw refusal;
      setFault(refusal.passing ? 'unreachable' : { detail: refusal.detail });
      setWorking(false);
    }
  };
  const words = () => {
    if (fault === undefined) return undefined;
    if (typeof fault === 'object') return fault.detail;
    return fault === 'unreachable' ? error('unreachable') : t(fault);
  };
  return (
    <form ref={form} className={ui.stack} onSubmit={(event) => void join(event)} noValidate data-testid="join">
      <CountryField choose={setCountry} isFault={fault === 'countryFault'} />
      <LanguagesField facts={facts} spoken={spoken} change={setLanguages} />
      <label className={ui.check}>
        <input
          type="checkbox"
          checked={hasAgreed}
          aria-invalid={fault === 'agreeFault'}
          onChange={({ target }) => setAgreed(target.checked)}
        />
        {t('agree')}
      </label>
      <p role="alert" className={ui.fault}>
        {words()}
      </p>
      <button type="submit" className={`${ui.button} ${ui.large}`} disabled={!facts || isWorking}>
        {isWorking ? t('working') : t('submit')}
      </button>
    </form>
  );
}

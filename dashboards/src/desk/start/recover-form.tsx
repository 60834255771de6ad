import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useState } from 'react';
import { Refused, sendForJson } from '../data/http';
import type { Session } from '../data/model';
import ui from '../shell/ui.module.css';
import type { FormProps } from './join-form';
import { LanguagesField, spokenAtFirst } from './languages-field';

/** Goes on as the volunteer that one is on another device. */
export function RecoverForm({ facts, joined }: FormProps) {
  const t = useTranslations('desk.join');
  const error = useTranslations('desk.error');
  const id = useId();
  const [code, setCode] = useState('');
  const [languages, setLanguages] = useState<readonly string[]>();
  const [fault, setFault] = useState<'code' | 'unreachable'>();
  const spoken = languages ?? spokenAtFirst(facts);
  const recover = async (event: FormEvent) => {
    event.preventDefault();
    if (!facts) return;
    try {
      const body = { campaign: facts.campaign, code, languages: spoken };
      joined(await sendForJson<Session>('POST', '/volunteers/recover', body));
    } catch (refusal) {
      if (!(refusal instanceof Refused)) throw refusal;
      setFault(refusal.passing ? 'unreachable' : 'code');
    }
  };
  return (
    <form className={ui.stack} onSubmit={(event) => void recover(event)} noValidate data-testid="recover">
      <div className={ui.field}>
        <label className={ui.label} htmlFor={id}>
          {t('code')}
        </label>
        <input
          id={id}
          className={ui.input}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          value={code}
          aria-invalid={fault === 'code'}
          aria-describedby={`${id}-hint`}
          onChange={({ target }) => setCode(target.value)}
        />
        <span id={`${id}-hint`} className={ui.soft}>
          {t('codeHint')}
        </span>
      </div>
      <LanguagesField facts={facts} spoken={spoken} change={setLanguages} />
      <p role="alert" className={ui.fault}>
        {fault === 'code' && t('codeFault')}
        {fault === 'unreachable' && error('unreachable')}
      </p>
      <button type="submit" className={`${ui.button} ${ui.large}`} disabled={!facts || spoken.length === 0}>
        {t('recover')}
      </button>
    </form>
  );
}

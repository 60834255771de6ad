import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Field } from '../accounts/field';
import forms from '../accounts/form.module.css';
import { Refusal } from '../accounts/refusal';
import { Submit } from '../accounts/submit';
import { useSending } from '../accounts/use-sending';
import { post } from '../api/request';
import type { Campaign } from '../api/types';
import queue from '../shell/queue.module.css';
import classes from './settings.module.css';
import { readable, typedNumber } from './typed-number';

type Step = 'typing' | 'confirming' | 'done';

/**
 * Takes a number that is never to be called. It goes to the pool and to nobody else; this page forgets it as soon as
 * it is there.
 */
export function DoNotCall({ campaign }: { campaign: Campaign }) {
  const t = useTranslations('settings');
  const [typed, setTyped] = useState('');
  const [step, setStep] = useState<Step>('typing');
  const [unreadable, setUnreadable] = useState(false);
  const { busy, problem, send } = useSending();
  const number = typedNumber(typed);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setUnreadable(!number);
    if (!number) return;
    if (step !== 'confirming') setStep('confirming');
    else
      void send(async () => {
        await post('/do-not-call', { campaign: campaign.id, number });
        setTyped('');
        setStep('done');
      });
  };
  const type = (text: string) => {
    setTyped(text);
    setStep('typing');
    setUnreadable(false);
  };
  return (
    <section className={forms.section} aria-labelledby="do-not-call">
      <h2 id="do-not-call">{t('doNotCallTitle')}</h2>
      <form
        className={`${forms.form} ${classes.narrow}`}
        onSubmit={submit}
        data-testid="do-not-call"
        autoComplete="off"
      >
        <Field
          label={t('number')}
          name="do-not-call"
          type="tel"
          inputMode="tel"
          autoComplete="off"
          maxLength={40}
          value={typed}
          change={type}
          hint={t('numberHint')}
          fault={unreadable ? t('numberFault') : undefined}
        />
        {step === 'confirming' && number && (
          <p className={forms.done} role="status">
            {t.rich('confirm', { number: readable(number), b: (text) => <strong>{text}</strong> })}
          </p>
        )}
        {step === 'done' && (
          <p className={forms.done} role="status">
            {t('doNotCallDone')}
          </p>
        )}
        <Refusal problem={problem} words={{ 409: t('noNumbers') }} />
        <div className={forms.buttons}>
          <Submit label={t(step === 'confirming' ? 'confirmNumber' : 'checkNumber')} busy={busy} />
          {step === 'confirming' && (
            <button type="button" className={queue.more} onClick={() => setStep('typing')}>
              {t('cancel')}
            </button>
          )}
        </div>
      </form>
    </section>
  );
}

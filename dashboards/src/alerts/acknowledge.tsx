import { useTranslations } from 'next-intl';
import type { FormEvent } from 'react';
import { Field } from '../accounts/field';
import form from '../accounts/form.module.css';
import { Refusal } from '../accounts/refusal';
import { Submit } from '../accounts/submit';
import { useSending } from '../accounts/use-sending';
import { postJson } from '../api/request';
import type { Alert } from '../api/types';

interface Props {
  alert: Alert;
  by: string;
  setBy: (by: string) => void;
  done: () => void;
}

/** Says who looks after an alert. */
export function Acknowledge({ alert: { rule, campaign }, by, setBy, done }: Props) {
  const t = useTranslations('alerts');
  const { busy, problem, send } = useSending();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send(async () => {
      await postJson(`/alerts/${rule}/acknowledgement`, { campaign, by });
      done();
    });
  };
  return (
    <form className={form.form} onSubmit={submit}>
      <Field label={t('by')} name={`by-${rule}`} value={by} change={setBy} maxLength={100} autoComplete="name" />
      <Refusal problem={problem} />
      <div className={form.buttons}>
        <Submit label={t('acknowledge')} busy={busy} />
      </div>
    </form>
  );
}

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { useSWRConfig } from 'swr';
import { putJson } from '../api/request';
import { Field } from './field';
import classes from './form.module.css';
import { NewPassword } from './new-password';
import { Refusal } from './refusal';
import { Submit } from './submit';
import { useSending } from './use-sending';

/** A new password for the old one; every other session ends. */
export function ChangePassword({ name }: { name: string }) {
  const t = useTranslations('account');
  const { mutate } = useSWRConfig();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const [changed, setChanged] = useState(false);
  const { busy, problem, send } = useSending();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChanged(false);
    void send(async () => {
      await putJson('/passwords/mine', { current, password });
      setCurrent('');
      setPassword('');
      setChanged(true);
      await mutate('/sessions/mine');
    });
  };
  const isWrong = (field: string) => problem?.fields.includes(field) ?? false;
  return (
    <section className={classes.section} aria-labelledby="change-password">
      <h2 id="change-password">{t('changeTitle')}</h2>
      <form className={classes.form} onSubmit={submit}>
        <input type="hidden" name="username" autoComplete="username" value={name} readOnly />
        <Field
          label={t('current')}
          name="current"
          type="password"
          value={current}
          change={setCurrent}
          autoComplete="current-password"
          maxLength={200}
          fault={isWrong('current') ? t('currentWrong') : undefined}
        />
        <NewPassword value={password} change={setPassword} refused={isWrong('password')} />
        {problem?.fields.length === 0 && <Refusal problem={problem} />}
        {changed && (
          <p className={classes.done} role="status">
            {t('changed')}
          </p>
        )}
        <div className={classes.buttons}>
          <Submit label={t('change')} busy={busy} />
        </div>
      </form>
    </section>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { postJson } from '../api/request';
import { Masthead } from '../shell/masthead';
import queue from '../shell/queue.module.css';
import { Field } from './field';
import classes from './form.module.css';
import { NewPassword } from './new-password';
import { Refusal } from './refusal';
import { Submit } from './submit';
import { useSending } from './use-sending';

/** Whoever came by the link of the machine makes an account, to come back without one. */
export function FirstAccount() {
  const t = useTranslations('firstAccount');
  const tf = useTranslations('forms');
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const { busy, problem, send } = useSending();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send(async () => {
      await postJson('/accounts/first', { name, password });
      location.assign('/');
    });
  };
  const isWrong = (field: string) => problem?.fields.includes(field) ?? false;
  return (
    <>
      <Masthead signedIn />
      <main id="main" className={classes.page} data-testid="first-account">
        <h1 className={queue.title}>{t('title')}</h1>
        <p className={queue.lede}>{t('lede')}</p>
        <form className={classes.form} onSubmit={submit}>
          <Field
            label={tf('name')}
            name="name"
            value={name}
            change={setName}
            autoComplete="username"
            minLength={2}
            maxLength={64}
            hint={tf('nameHint')}
            fault={isWrong('name') ? tf('nameFault') : undefined}
          />
          <NewPassword value={password} change={setPassword} refused={isWrong('password')} />
          {problem?.fields.length === 0 && <Refusal problem={problem} words={{ 409: t('taken') }} />}
          <div className={classes.buttons}>
            <Submit label={t('submit')} busy={busy} />
            <a href="/">{t('later')}</a>
          </div>
        </form>
      </main>
    </>
  );
}

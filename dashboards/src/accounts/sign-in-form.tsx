'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { postJson } from '../api/request';
import type { Session } from '../api/types';
import { Field } from './field';
import classes from './form.module.css';
import { Refusal } from './refusal';
import { Submit } from './submit';
import { useSending } from './use-sending';

interface Props {
  /** The name to begin with. */
  name?: string;
  /** Called when somebody is signed in. */
  signedIn: (session: Session) => void;
}

/** Name and password. Which of the two is wrong is not said. */
export function SignInForm({ name: given = '', signedIn }: Props) {
  const t = useTranslations('signIn');
  const [name, setName] = useState(given);
  const [password, setPassword] = useState('');
  const { busy, problem, send } = useSending();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send(async () => signedIn(await postJson<Session>('/sessions/password', { name, password })));
  };
  return (
    <form className={classes.form} onSubmit={submit} data-testid="sign-in">
      <Field label={t('name')} name="name" value={name} change={setName} autoComplete="username" maxLength={200} />
      <Field
        label={t('password')}
        name="password"
        type="password"
        value={password}
        change={setPassword}
        autoComplete="current-password"
        maxLength={200}
      />
      <Refusal problem={problem} words={{ 400: t('wrong'), 401: t('wrong') }} />
      <div className={classes.buttons}>
        <Submit label={t('submit')} busy={busy} />
      </div>
    </form>
  );
}

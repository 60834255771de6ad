'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useState } from 'react';
import { homeOf } from '../access/pages';
import { Problem } from '../api/problem';
import { postJson } from '../api/request';
import type { PasswordLinkOwner } from '../api/types';
import { Notice } from '../shell/notice';
import queue from '../shell/queue.module.css';
import classes from './form.module.css';
import { NewPassword } from './new-password';
import { Refusal } from './refusal';
import { SignInForm } from './sign-in-form';
import { Submit } from './submit';
import { useSending } from './use-sending';

type Link = { token: string } & PasswordLinkOwner;

/** The key stands behind the #, which browsers send to nobody. */
const tokenInAddress = () => location.hash.slice(1);

/** Where a link leads by which a password is set, once. */
export function SetPassword() {
  const t = useTranslations('setPassword');
  const [link, setLink] = useState<Link | Problem>();
  const [isSet, setIsSet] = useState(false);
  const look = () => {
    const token = tokenInAddress();
    setLink(undefined);
    postJson<PasswordLinkOwner>('/passwords/link', { token }).then(
      (owner) => setLink({ token, ...owner }),
      (problem: Problem) => setLink(problem),
    );
  };
  useEffect(look, []);
  if (!link)
    return (
      <Notice title={t('title')}>
        <p role="status">{t('working')}</p>
      </Notice>
    );
  if (link instanceof Problem) {
    const next = link.passing ? { label: t('retry'), onClick: look } : { label: t('signIn'), href: '/sign-in' };
    return (
      <Notice title={t(link.passing ? 'unreachableTitle' : 'uselessTitle')} testId="link-useless" action={next}>
        <p role="alert">{t(link.passing ? 'unreachable' : 'useless')}</p>
      </Notice>
    );
  }
  if (isSet)
    return (
      <main id="main" className={classes.page} data-testid="password-set">
        <h1 className={queue.title}>{t('doneTitle')}</h1>
        <p className={queue.lede}>{t('done')}</p>
        <SignInForm name={link.name} signedIn={({ role }) => location.replace(homeOf(role))} />
      </main>
    );
  return <ChoosePassword link={link} chosen={() => setIsSet(true)} />;
}

function ChoosePassword({ link, chosen }: { link: Link; chosen: () => void }) {
  const t = useTranslations('setPassword');
  const ta = useTranslations('access');
  const [password, setPassword] = useState('');
  const { busy, problem, send } = useSending();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send(async () => {
      await postJson('/passwords', { token: link.token, password });
      // The key has been used up; nothing of it stays in the history.
      history.replaceState(null, '', location.pathname);
      chosen();
    });
  };
  const isWeak = problem?.fields.includes('password') ?? false;
  return (
    <main id="main" className={classes.page} data-testid="set-password">
      <h1 className={queue.title}>{t('chooseTitle', { name: link.name })}</h1>
      <p className={queue.lede}>{t('choose', { name: link.name, role: ta(`role.${link.role}`) })}</p>
      <form className={classes.form} onSubmit={submit}>
        <input type="hidden" name="username" autoComplete="username" value={link.name} readOnly />
        <NewPassword value={password} change={setPassword} refused={isWeak} />
        {!isWeak && <Refusal problem={problem} words={{ 401: t('useless') }} />}
        <div className={classes.buttons}>
          <Submit label={t('submit')} busy={busy} />
        </div>
      </form>
    </main>
  );
}

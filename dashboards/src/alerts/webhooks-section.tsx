import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Field } from '../accounts/field';
import form from '../accounts/form.module.css';
import { Refusal } from '../accounts/refusal';
import { Submit } from '../accounts/submit';
import { useSending } from '../accounts/use-sending';
import { postJson, remove } from '../api/request';
import type { AlertSettings, NewAlertWebhook } from '../api/types';
import { CopyButton } from '../desk/shell/copy-button';
import queue from '../shell/queue.module.css';
import classes from './alerts.module.css';

interface Props {
  webhooks: AlertSettings['webhooks'];
  changed: () => void;
}

/** Other systems that are told; the secret of a new one is shown once. */
export function WebhooksSection({ webhooks, changed }: Props) {
  const t = useTranslations('alerts.webhooks');
  const [url, setUrl] = useState('');
  const [added, setAdded] = useState<NewAlertWebhook>();
  const { busy, problem, send } = useSending();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send(async () => {
      setAdded(await postJson<NewAlertWebhook>('/alerts/webhooks', { url }));
      setUrl('');
      changed();
    });
  };
  const takeAway = (id: string) =>
    void send(async () => {
      await remove(`/alerts/webhooks/${id}`);
      changed();
    });
  const isWrong = problem?.fields.includes('url') ?? false;
  return (
    <section className={form.section} aria-labelledby="webhooks">
      <h2 id="webhooks">{t('title')}</h2>
      <p>{t('lede')}</p>
      <ul className={classes.plain}>
        {webhooks.map(({ id, url: address }) => (
          <li key={id}>
            <code>{address}</code>{' '}
            <button
              type="button"
              className={queue.open}
              disabled={busy}
              aria-label={t('removeThis', { address })}
              onClick={() => takeAway(id)}
            >
              {t('remove')}
            </button>
          </li>
        ))}
      </ul>
      {added && (
        <div className={form.done} role="status" data-testid="webhook-secret">
          <p>{t('secret')}</p>
          <p className={classes.secret}>
            <code>{added.secret}</code>
          </p>
          <CopyButton text={added.secret} label={t('copy')} done={t('copied')} />
        </div>
      )}
      <form className={form.form} onSubmit={submit}>
        <Field
          label={t('address')}
          name="url"
          type="url"
          value={url}
          change={setUrl}
          maxLength={2000}
          hint={t('hint')}
          fault={isWrong ? t('addressFault') : undefined}
        />
        {!isWrong && <Refusal problem={problem} />}
        <div className={form.buttons}>
          <Submit label={t('add')} busy={busy} />
        </div>
      </form>
    </section>
  );
}

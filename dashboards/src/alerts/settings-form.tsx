import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Field } from '../accounts/field';
import form from '../accounts/form.module.css';
import { Refusal } from '../accounts/refusal';
import { Submit } from '../accounts/submit';
import { useSending } from '../accounts/use-sending';
import { putJson } from '../api/request';
import type { AlertSettings } from '../api/types';
import classes from './alerts.module.css';
import { readRecipients, writeRecipients } from './recipients';
import { limits, type Threshold } from './thresholds';

interface Props {
  settings: AlertSettings;
  saved: (settings: AlertSettings) => void;
}

/** Thresholds, and who is written to. What is typed stays while the page updates by itself. */
export function SettingsForm({ settings, saved }: Props) {
  const t = useTranslations('alerts.settings');
  const [thresholds, setThresholds] = useState(settings.thresholds);
  const [recipients, setRecipients] = useState(writeRecipients(settings.recipients));
  const [isSaved, setSaved] = useState(false);
  const { busy, problem, send } = useSending();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setSaved(false);
    void send(async () => {
      saved(await putJson('/alerts/settings', { thresholds, recipients: readRecipients(recipients) }));
      setSaved(true);
    });
  };
  const isWrong = problem?.fields.some((field) => field.startsWith('recipients'));
  return (
    <form className={form.form} onSubmit={submit} data-testid="alert-settings">
      <div className={classes.thresholds}>
        {Object.entries(limits).map(([name, { least, most }]) => (
          <Field
            key={name}
            label={t(`threshold.${name as Threshold}`)}
            name={name}
            type="number"
            min={least}
            max={most}
            value={thresholds[name as Threshold]}
            change={(value) => setThresholds({ ...thresholds, [name]: Number(value) })}
          />
        ))}
      </div>
      <div className={form.field}>
        <label htmlFor="recipients">{t('recipients')}</label>
        <textarea
          id="recipients"
          rows={3}
          value={recipients}
          spellCheck={false}
          aria-describedby="recipients-hint"
          aria-invalid={isWrong ? true : undefined}
          onChange={({ currentTarget: { value } }) => setRecipients(value)}
        />
        <p className={form.hint} id="recipients-hint">
          {t('recipientsHint')} {settings.mailIsOn ? '' : t('mailIsOff')}
        </p>
        {isWrong && (
          <p className={form.fault} role="alert">
            {t('recipientsFault')}
          </p>
        )}
      </div>
      {!isWrong && <Refusal problem={problem} />}
      {isSaved && (
        <p className={form.done} role="status">
          {t('saved')}
        </p>
      )}
      <div className={form.buttons}>
        <Submit label={t('save')} busy={busy} />
      </div>
    </form>
  );
}

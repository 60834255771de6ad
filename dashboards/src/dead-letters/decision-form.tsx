import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useState } from 'react';
import { Problem } from '../api/problem';
import { postJson } from '../api/request';
import type { DeadLetter } from '../api/types';
import action from '../shell/action.module.css';
import classes from '../shell/decision.module.css';

interface Props {
  letter: DeadLetter;
  by: string;
  setBy: (by: string) => void;
  decided: () => void;
}

/** Counts the record after all, or leaves it out: by somebody, and for a reason. */
export function DecisionForm({ letter: { id, canReplay }, by, setBy, decided }: Props) {
  const t = useTranslations('deadLetters.decide');
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const [complaint, complain] = useState<string>();
  const hint = useId();

  const send = async (decision: 'replay' | 'waive') => {
    const body = { by: by.trim(), ...(note.trim() === '' ? {} : { note: note.trim() }) };
    setBusy(true);
    try {
      await postJson(`/dead-letters/${id}/${decision}`, body);
      decided();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      // Not possible: somebody else was quicker, which the record shows by then, or it is no better than it was.
      if (error.status === 409) decided();
      complain(error.passing ? t('unreachable') : error.status === 409 ? t('notYet') : (error.detail ?? error.title));
    } finally {
      setBusy(false);
    }
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const submitter = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null;
    const decision = submitter?.value === 'waive' ? 'waive' : 'replay';
    const missing = by.trim() === '' ? 'by' : decision === 'waive' && note.trim() === '' ? 'note' : undefined;
    complain(missing && t(`${missing}Missing`));
    if (missing) event.currentTarget.querySelector<HTMLElement>(`[name=${missing}]`)?.focus();
    else void send(decision);
  };

  return (
    <form className={classes.form} onSubmit={submit} noValidate data-testid="decide">
      <h3>{t('title')}</h3>
      <label>
        {t('by')}
        <input name="by" value={by} maxLength={100} autoComplete="name" onChange={(e) => setBy(e.target.value)} />
      </label>
      <label>
        {t('note')}
        <textarea
          name="note"
          value={note}
          maxLength={1000}
          rows={2}
          aria-describedby={hint}
          onChange={(e) => setNote(e.target.value)}
        />
      </label>
      <p className={classes.hint} id={hint}>
        {t('noteHint')} {canReplay ? t('replayHint') : t('noRecord')}
      </p>
      {complaint && (
        <p className={classes.complaint} role="alert">
          {complaint}
        </p>
      )}
      <div className={classes.buttons}>
        {canReplay && (
          <button type="submit" className={action.action} value="replay" disabled={busy}>
            {t('replay')}
          </button>
        )}
        <button type="submit" className={classes.second} value="waive" disabled={busy}>
          {t('waive')}
        </button>
      </div>
    </form>
  );
}

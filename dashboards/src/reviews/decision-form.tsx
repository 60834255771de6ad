import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useState } from 'react';
import { Problem } from '../api/problem';
import { postJson } from '../api/request';
import type { ExclusionReceipt, WholeReview } from '../api/types';
import action from '../shell/action.module.css';
import classes from '../shell/decision.module.css';
import { ConfirmExclusion } from './confirm-exclusion';

interface Props {
  review: WholeReview;
  by: string;
  setBy: (by: string) => void;
  /** @param retracted calls that were taken out, if any were to be */
  decided: (retracted?: number) => void;
}

/** Lets the calls of a volunteer count, or takes them out: by somebody, and for a reason. */
export function DecisionForm({ review, by, setBy, decided }: Props) {
  const { campaign, volunteer, callsInAll, decisions } = review;
  const t = useTranslations('reviews.decide');
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const [asking, ask] = useState(false);
  const [complaint, complain] = useState<string>();
  const hint = useId();
  const unfinished = decisions.at(-1)?.action === 'excluding';
  const body = { campaign, by: by.trim(), note: note.trim() };

  const send = async (work: () => Promise<number | undefined>) => {
    setBusy(true);
    try {
      decided(await work());
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      // Somebody else was quicker, or it did not end: what is known by now says so.
      if (error.status === 409 || error.passing) decided();
      complain(error.passing ? t('unreachable') : (error.detail ?? error.title));
    } finally {
      setBusy(false);
      ask(false);
    }
  };
  const keep = () =>
    send(async () => {
      await postJson<WholeReview>(`/reviews/${volunteer}/keep`, body);
      return undefined;
    });
  const exclude = () =>
    send(async () => (await postJson<ExclusionReceipt>(`/volunteers/${volunteer}/exclusion`, body)).retracted);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const submitter = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null;
    const keeps = submitter?.value !== 'exclude' && !unfinished;
    const missing = body.by === '' ? 'by' : keeps && body.note === '' ? 'note' : undefined;
    complain(missing && t(`${missing}Missing`));
    if (missing) event.currentTarget.querySelector<HTMLElement>(`[name=${missing}]`)?.focus();
    else if (keeps) void keep();
    else ask(true);
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
        {t('noteHint')}
      </p>
      {complaint && (
        <p className={classes.complaint} role="alert">
          {complaint}
        </p>
      )}
      {asking ? (
        <ConfirmExclusion calls={callsInAll} busy={busy} yes={() => void exclude()} no={() => ask(false)} />
      ) : (
        <div className={classes.buttons}>
          {!unfinished && (
            <button type="submit" className={action.action} value="keep" disabled={busy}>
              {t('keep')}
            </button>
          )}
          <button type="submit" className={classes.second} value="exclude" disabled={busy}>
            {t(unfinished ? 'finish' : 'exclude')}
          </button>
        </div>
      )}
    </form>
  );
}

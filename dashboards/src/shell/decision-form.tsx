import { useTranslations } from 'next-intl';
import { type FormEvent, type ReactNode, useId } from 'react';
import classes from './decision.module.css';
import type { Decision } from './use-decision';

interface Props {
  decision: Decision;
  by: string;
  setBy: (by: string) => void;
  /** What the note is for, what to know before, and what to say where it is missing. */
  words: { title?: string; note: string; hint: string; noteMissing: string };
  /** @param choice value of the button that was pressed; '' if it has none */
  needsNote: (choice: string) => boolean;
  /** Called when nothing is missing. */
  decide: (choice: string) => void;
  /** The buttons. */
  children: ReactNode;
}

/** Where an organizer decides: by name, and for a reason. The keyboard is brought to what is missing. */
export function DecisionForm({ decision, by, setBy, words, needsNote, decide, children }: Props) {
  const t = useTranslations('decide');
  const hint = useId();
  const { said, note, setNote, complaint, complain } = decision;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const submitter = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null;
    const choice = submitter?.value ?? '';
    const missing = said.by === '' ? 'by' : needsNote(choice) && said.note === '' ? 'note' : undefined;
    complain(missing && (missing === 'by' ? t('byMissing') : words.noteMissing));
    if (missing) event.currentTarget.querySelector<HTMLElement>(`[name=${missing}]`)?.focus();
    else decide(choice);
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate data-testid="decide">
      <h3>{words.title ?? t('title')}</h3>
      <label>
        {t('by')}
        <input name="by" value={by} maxLength={100} autoComplete="name" onChange={(e) => setBy(e.target.value)} />
      </label>
      <label>
        {words.note}
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
        {words.hint}
      </p>
      {complaint && (
        <p className={classes.complaint} role="alert">
          {complaint}
        </p>
      )}
      {children}
    </form>
  );
}

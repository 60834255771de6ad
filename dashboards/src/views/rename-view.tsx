import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Field } from '../accounts/field';
import forms from '../accounts/form.module.css';
import { Submit } from '../accounts/submit';
import queue from '../shell/queue.module.css';

interface Props {
  name: string;
  busy: boolean;
  rename: (name: string) => void;
  giveUp: () => void;
}

/** Another name for a view. */
export function RenameView({ name, busy, rename, giveUp }: Props) {
  const t = useTranslations('views');
  const [next, setNext] = useState(name);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    rename(next);
  };
  return (
    <form className={forms.form} onSubmit={submit}>
      <Field label={t('newName')} name="rename" value={next} change={setNext} maxLength={80} autoComplete="off" />
      <div className={forms.buttons}>
        <Submit label={t('rename')} busy={busy} />
        <button type="button" className={queue.more} onClick={giveUp}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}

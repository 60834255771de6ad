import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Field } from '../accounts/field';
import forms from '../accounts/form.module.css';
import { Refusal } from '../accounts/refusal';
import { Submit } from '../accounts/submit';
import { useSending } from '../accounts/use-sending';
import { postJson, putJson, remove } from '../api/request';
import type { Annotation } from '../api/types';
import { useBoard } from '../board/board-context';
import decision from '../shell/decision.module.css';

interface Props {
  /** None: a new one. */
  annotation: Annotation | undefined;
  /** The day to begin with. */
  day: string;
  changed: () => void;
}

/** What happened, and on which days; in English, in Russian, or both. */
export function AnnotationForm({ annotation, day, changed }: Props) {
  const t = useTranslations('annotations');
  const { campaign } = useBoard();
  const [from, setFrom] = useState(annotation?.from ?? day);
  const [to, setTo] = useState(annotation?.to ?? '');
  const [en, setEn] = useState(annotation?.text.en ?? '');
  const [ru, setRu] = useState(annotation?.text.ru ?? '');
  const { busy, problem, send } = useSending();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const text = { ...(en.trim() ? { en } : {}), ...(ru.trim() ? { ru } : {}) };
    const said = { from, to: to || from, text };
    void send(async () => {
      if (annotation) await putJson<Annotation>(`/annotations/${annotation.id}`, said);
      else await postJson<Annotation>('/annotations', { campaign: campaign.id, ...said });
      changed();
    });
  };
  const isWrong = (field: string) => problem?.fields.some((each) => each.startsWith(field)) ?? false;
  return (
    <form className={forms.form} onSubmit={submit}>
      <h2 className={decision.title}>{t(annotation ? 'editTitle' : 'addTitle')}</h2>
      <Field label={t('from')} name="from" type="date" value={from} change={setFrom} />
      <Field
        label={t('to')}
        name="to"
        type="date"
        value={to}
        min={from}
        change={setTo}
        required={false}
        hint={t('toHint')}
        fault={isWrong('to') ? t('toFault') : undefined}
      />
      <Field label={t('en')} name="en" lang="en" value={en} change={setEn} maxLength={200} required={!ru.trim()} />
      <Field
        label={t('ru')}
        name="ru"
        lang="ru"
        value={ru}
        change={setRu}
        maxLength={200}
        required={!en.trim()}
        hint={t('textHint')}
        fault={isWrong('text') ? t('textFault') : undefined}
      />
      {!isWrong('to') && !isWrong('text') && <Refusal problem={problem} />}
      <div className={forms.buttons}>
        <Submit label={t('save')} busy={busy} />
        {annotation && (
          <button
            type="button"
            className={decision.second}
            disabled={busy}
            onClick={() => void send(() => remove(`/annotations/${annotation.id}`).then(changed))}
          >
            {t('delete')}
          </button>
        )}
      </div>
      {annotation && <p className={decision.hint}>{t('by', { by: annotation.by })}</p>}
    </form>
  );
}

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Field } from '../accounts/field';
import forms from '../accounts/form.module.css';
import { Refusal } from '../accounts/refusal';
import { Submit } from '../accounts/submit';
import { useSending } from '../accounts/use-sending';
import { postJson } from '../api/request';
import type { View } from '../api/types';
import { useBoard } from '../board/board-context';
import { writeAddress } from '../board/state/address';

/** Saves what is shown under a name: all of it stands in the address. */
export function SaveView({ saved }: { saved: () => void }) {
  const t = useTranslations('views');
  const { campaign, state } = useBoard();
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const { busy, problem, send } = useSending();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const query = writeAddress({ ...state, campaign: campaign.id }).slice('/?'.length);
    void send(async () => {
      await postJson<View>('/views', { campaign: campaign.id, name, query, shared });
      setName('');
      saved();
    });
  };
  const isWrong = problem?.fields.includes('name') ?? false;
  return (
    <form className={forms.form} onSubmit={submit} data-testid="save-view">
      <Field
        label={t('name')}
        name="view"
        value={name}
        change={setName}
        maxLength={80}
        autoComplete="off"
        autoCapitalize="sentences"
        fault={isWrong ? t('nameFault') : undefined}
      />
      <label className={forms.check}>
        <input type="checkbox" checked={shared} onChange={({ currentTarget: { checked } }) => setShared(checked)} />
        {t('share')}
      </label>
      {!isWrong && <Refusal problem={problem} words={{ 409: t('tooMany') }} />}
      <div className={forms.buttons}>
        <Submit label={t('save')} busy={busy} />
      </div>
    </form>
  );
}

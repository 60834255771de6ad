import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { useSWRConfig } from 'swr';
import { Field } from '../accounts/field';
import forms from '../accounts/form.module.css';
import { Refusal } from '../accounts/refusal';
import { Submit } from '../accounts/submit';
import { useSending } from '../accounts/use-sending';
import { putJson } from '../api/request';
import type { Campaign, Goal } from '../api/types';
import classes from './settings.module.css';

/** How many calls a day are to be reached. */
export function GoalForm({ campaign }: { campaign: Campaign }) {
  const t = useTranslations('settings');
  const { mutate } = useSWRConfig();
  const [calls, setCalls] = useState(String(campaign.goal.callsPerDay));
  const [done, setDone] = useState(false);
  const { busy, problem, send } = useSending();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setDone(false);
    void send(async () => {
      await putJson<Goal>(`/campaigns/${campaign.id}/goal`, { callsPerDay: Number(calls) });
      await mutate('/campaigns');
      setDone(true);
    });
  };
  const isWrong = problem?.fields.includes('callsPerDay') ?? false;
  return (
    <section className={forms.section} aria-labelledby="goal">
      <h2 id="goal">{t('goalTitle')}</h2>
      <form className={`${forms.form} ${classes.narrow}`} onSubmit={submit} data-testid="goal">
        <Field
          label={t('goal')}
          name="goal"
          type="number"
          inputMode="numeric"
          min={1}
          max={10_000_000}
          step={1}
          value={calls}
          change={setCalls}
          fault={isWrong ? t('goalFault') : undefined}
        />
        {!isWrong && <Refusal problem={problem} />}
        {done && (
          <p className={forms.done} role="status">
            {t('goalDone')}
          </p>
        )}
        <div className={forms.buttons}>
          <Submit label={t('setGoal')} busy={busy} />
        </div>
      </form>
    </section>
  );
}

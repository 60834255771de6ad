import { useTranslations } from 'next-intl';
import useSWR from 'swr';
import forms from '../accounts/form.module.css';
import { Refusal } from '../accounts/refusal';
import { useSending } from '../accounts/use-sending';
import type { Problem } from '../api/problem';
import { post } from '../api/request';
import type { Campaign, Pool } from '../api/types';
import action from '../shell/action.module.css';
import decision from '../shell/decision.module.css';
import { QueueProblem } from '../shell/queue-problem';

/** Stops the hand-out of numbers at once, and lets it go on. */
export function PauseSwitch({ campaign }: { campaign: Campaign }) {
  const t = useTranslations('settings');
  const path = `/pools/${campaign.id}`;
  const { data, error, mutate } = useSWR<Pool, Problem>(path);
  const { busy, problem, send } = useSending();
  const change = (step: 'pause' | 'resume') => void send(() => post(`${path}/${step}`)).then(() => mutate());
  return (
    <section className={forms.section} aria-labelledby="pause">
      <h2 id="pause">{t('pauseTitle')}</h2>
      {error?.status === 409 && <p>{t('noNumbers')}</p>}
      {error && error.status !== 409 && !data && <QueueProblem problem={error} retry={() => void mutate()} />}
      {data && (
        <>
          <p role="status" data-testid="paused" data-paused={data.paused}>
            {t(data.paused ? 'isPaused' : 'isRunning', { numbers: data.numbers, handedOut: data.handedOut })}
          </p>
          <div className={forms.form}>
            <div className={forms.buttons}>
              {data.paused ? (
                <button type="button" className={action.action} disabled={busy} onClick={() => change('resume')}>
                  {t('resume')}
                </button>
              ) : (
                <button type="button" className={decision.second} disabled={busy} onClick={() => change('pause')}>
                  {t('pause')}
                </button>
              )}
            </div>
            <p className={forms.hint}>{t('pauseHint')}</p>
          </div>
        </>
      )}
      <Refusal problem={problem} />
    </section>
  );
}

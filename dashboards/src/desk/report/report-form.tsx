import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useState } from 'react';
import type { View } from '../bench';
import type { Call, Disposition, Letter, Outcome, Sentiment } from '../data/model';
import { mostMinutes, talked, timedSeconds, writeReport } from '../data/report';
import { useDesk } from '../desk-context';
import { Heading } from '../shell/heading';
import ui from '../shell/ui.module.css';
import { Dispositions } from './dispositions';
import { hasDuration, spoke } from './groups';
import classes from './report-form.module.css';
import { Sentiments } from './sentiments';

interface Props {
  call: Call;
  go: (view: View) => void;
}

/** How the call went: two taps where nobody was there. Kept on the device before anything is sent. */
export function ReportForm({ call, go }: Props) {
  const t = useTranslations('desk.report');
  const { store, refresh } = useDesk();
  const ids = { fault: useId(), minutes: useId(), hint: useId() };
  const [disposition, setDisposition] = useState<Disposition | undefined>(call.outcome?.disposition);
  const [sentiment, setSentiment] = useState<Sentiment | undefined>(call.outcome?.sentiment);
  const [minutes, setMinutes] = useState(() => minutesBefore(call));
  const [isNever, setNever] = useState(false);
  const [fault, setFault] = useState<'disposition' | 'minutes'>();
  const isTalk = disposition !== undefined && talked({ disposition });
  const most = mostMinutes(call, Date.now());

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (disposition === undefined) return setFault('disposition');
    const whole = minutes.trim() === '' ? undefined : Number(minutes);
    if (isTalk && whole !== undefined && !(Number.isInteger(whole) && whole >= 0 && whole <= most))
      return setFault('minutes');
    const timed = timedSeconds(call, Date.now());
    const seconds = isTalk ? secondsOf(whole, timed) : undefined;
    const outcome: Outcome = {
      disposition,
      ...(isTalk && sentiment ? { sentiment } : {}),
      ...(seconds !== undefined && hasDuration(disposition) ? { durationSeconds: seconds } : {}),
    };
    const now = Date.now();
    const written = writeReport(call, outcome, now);
    const letters = [
      written.letter,
      ...(isNever && spoke.includes(disposition) ? [neverAgain(call, written.letter)] : []),
    ];
    await store.write(written.call, letters);
    await refresh();
    go({ kind: 'sent', report: { before: call, ids: letters.map(({ id }) => id), outcome } });
  };

  return (
    <form
      className={`${ui.sheet} ${classes.form}`}
      onSubmit={(event) => void save(event)}
      noValidate
      data-testid="report"
    >
      <Heading takesFocus>{t(call.revision > 0 ? 'correctTitle' : 'title')}</Heading>
      <Dispositions
        chosen={disposition}
        choose={(chosen) => {
          setDisposition(chosen);
          setFault(undefined);
        }}
      />
      {isTalk && (
        <>
          <Sentiments chosen={sentiment} choose={setSentiment} />
          <div className={ui.field}>
            <label className={ui.label} htmlFor={ids.minutes}>
              {t('minutes')}
            </label>
            <input
              id={ids.minutes}
              className={`${ui.input} ${classes.minutes}`}
              inputMode="numeric"
              autoComplete="off"
              value={minutes}
              aria-invalid={fault === 'minutes'}
              aria-describedby={ids.hint}
              onChange={({ target }) => setMinutes(target.value)}
            />
            <span id={ids.hint} className={fault === 'minutes' ? ui.fault : ui.soft}>
              {fault === 'minutes' ? t('minutesFault', { most }) : t('minutesHint')}
            </span>
          </div>
        </>
      )}
      {disposition && spoke.includes(disposition) && call.revision === 0 && (
        <div>
          <label className={ui.check}>
            <input type="checkbox" checked={isNever} onChange={({ target }) => setNever(target.checked)} />
            <span>
              {t('never')}
              <span className={`${ui.soft} ${classes.hint}`}>{t('neverHint')}</span>
            </span>
          </label>
        </div>
      )}
      <p role="alert" className={ui.fault}>
        {fault === 'disposition' && t('fault')}
      </p>
      <div className={classes.end}>
        <button type="submit" className={`${ui.button} ${ui.large}`}>
          {t('save')}
        </button>
        <button
          type="button"
          className={ui.quiet}
          onClick={() => go(call.revision > 0 ? { kind: 'idle' } : { kind: 'call', callId: call.callId })}
        >
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}

/** What was said before, else what the timer says. */
function minutesBefore(call: Call): string {
  const seconds = call.outcome?.durationSeconds ?? (call.revision === 0 ? timedSeconds(call, Date.now()) : undefined);
  return seconds === undefined ? '' : String(Math.min(mostMinutes(call, Date.now()), Math.round(seconds / 60)));
}

/** The seconds of the timer, unless somebody says other minutes than it. */
function secondsOf(minutes: number | undefined, timed: number | undefined): number | undefined {
  if (minutes === undefined) return undefined;
  return timed !== undefined && Math.round(timed / 60) === minutes ? timed : minutes * 60;
}

function neverAgain({ callId }: Call, { notBefore }: Letter): Letter {
  return {
    ...{ id: `${callId}:do-not-call`, callId, kind: 'do-not-call' },
    ...{ state: 'waiting', attempts: 0, notBefore },
  };
}

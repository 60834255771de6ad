import { useTranslations } from 'next-intl';
import type { View } from '../bench';
import type { Call, Letter } from '../data/model';
import { useDesk } from '../desk-context';
import ui from '../shell/ui.module.css';
import { useTexts } from '../shell/use-texts';
import classes from './mine.module.css';
import { Refusals } from './refusals';

const shown = 20;

/** The last calls of this browser: how each was reported, whether the server has it, until when it can be corrected. */
export function MyCalls({ go }: { go: (view: View) => void }) {
  const t = useTranslations('desk.mine');
  const { calls, letters } = useDesk();
  const isReturn = ({ kind, state }: Letter) => kind === 'release' && state !== 'refused';
  const returned = new Set(letters.filter(isReturn).map(({ callId }) => callId));
  const mine = calls.filter(({ callId }) => !returned.has(callId)).slice(0, shown);
  return (
    <section className={ui.sheet} data-testid="my-calls">
      <h2 className={ui.part}>{t('calls')}</h2>
      {mine.length === 0 && <p className={ui.soft}>{t('none')}</p>}
      <ul className={classes.calls}>
        {mine.map((call) => (
          <MyCall key={call.callId} call={call} go={go} />
        ))}
      </ul>
    </section>
  );
}

function MyCall({ call, go }: { call: Call; go: (view: View) => void }) {
  const t = useTranslations('desk.mine');
  const report = useTranslations('desk.report');
  const texts = useTexts();
  const { facts, letters } = useDesk();
  const { callId, outcome, revision, lateUntil, skew } = call;
  const region = facts?.regions.find(({ code }) => code === call.region);
  const last = letters.find(({ id }) => id === `${callId}:${revision}`);
  const state = revision === 0 ? 'open' : (last?.state ?? 'delivered');
  const canCorrect = lateUntil > Date.now() + skew;
  return (
    <li data-testid="my-call" data-state={state}>
      <div className={classes.line}>
        <strong>{outcome ? report(`disposition.${outcome.disposition}`) : t('open')}</strong>
        <span>{region ? texts.of(region.name) : call.region}</span>
      </div>
      <div className={classes.line}>
        <span className={ui.soft}>{texts.moment(call.assignedAt - skew)}</span>
        {outcome && <span className={state === 'delivered' ? ui.soft : ui.label}>{t(state)}</span>}
      </div>
      <Refusals call={call} />
      {outcome && (
        <div className={ui.row}>
          {canCorrect && (
            <button type="button" className={ui.quiet} onClick={() => go({ kind: 'report', callId })}>
              {t('correct')}
            </button>
          )}
          <span className={ui.soft}>{canCorrect ? t('until', { date: texts.day(lateUntil - skew) }) : t('over')}</span>
        </div>
      )}
      {!outcome && (
        <div>
          <button
            type="button"
            className={ui.quiet}
            onClick={() => go({ kind: call.number === undefined ? 'report' : 'call', callId })}
          >
            {report('title')}
          </button>
        </div>
      )}
    </li>
  );
}

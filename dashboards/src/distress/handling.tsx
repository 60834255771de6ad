import { useTranslations } from 'next-intl';
import { postJson } from '../api/request';
import type { DistressReport } from '../api/types';
import action from '../shell/action.module.css';
import classes from '../shell/decision.module.css';
import { DecisionForm } from '../shell/decision-form';
import { useDecision } from '../shell/use-decision';

interface Props {
  id: DistressReport['id'];
  /** What is to be said of it. */
  step: 'handling' | 'reopening';
  by: string;
  setBy: (by: string) => void;
  noted: () => void;
}

/** Says that a report was dealt with, or is to be opened again: by whom, and how or why. */
export function Handling({ id, step, by, setBy, noted }: Props) {
  const t = useTranslations(`distress.${step}`);
  const decision = useDecision(by);
  const { said, busy, send } = decision;
  const note = () =>
    void send(
      async () => {
        await postJson<DistressReport>(`/distress-reports/${id}/${step}`, said);
        noted();
      },
      ({ passing, status, detail, title }) => {
        // Somebody else was quicker: the report shows who, by then.
        if (status === 409) noted();
        return passing ? t('unreachable') : (detail ?? title);
      },
    );
  return (
    <DecisionForm
      decision={decision}
      by={by}
      setBy={setBy}
      words={{ title: t('title'), note: t('note'), hint: t('noteHint'), noteMissing: t('noteMissing') }}
      needsNote={() => true}
      decide={note}
    >
      <div className={classes.buttons}>
        <button type="submit" className={step === 'handling' ? action.action : classes.second} disabled={busy}>
          {t('done')}
        </button>
      </div>
    </DecisionForm>
  );
}

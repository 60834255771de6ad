import { useTranslations } from 'next-intl';
import { postJson } from '../api/request';
import type { DistressReport } from '../api/types';
import action from '../shell/action.module.css';
import classes from '../shell/decision.module.css';
import { DecisionForm } from '../shell/decision-form';
import { useDecision } from '../shell/use-decision';

interface Props {
  id: DistressReport['id'];
  by: string;
  setBy: (by: string) => void;
  handled: () => void;
}

/** Says that a report was dealt with: by whom, and how. */
export function Handling({ id, by, setBy, handled }: Props) {
  const t = useTranslations('distress.handle');
  const decision = useDecision(by);
  const { said, busy, send } = decision;
  const handle = () =>
    void send(
      async () => {
        await postJson<DistressReport>(`/distress-reports/${id}/handling`, said);
        handled();
      },
      ({ passing, status, detail, title }) => {
        // Somebody else was quicker: the report shows who, by then.
        if (status === 409) handled();
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
      decide={handle}
    >
      <div className={classes.buttons}>
        <button type="submit" className={action.action} disabled={busy}>
          {t('handled')}
        </button>
      </div>
    </DecisionForm>
  );
}

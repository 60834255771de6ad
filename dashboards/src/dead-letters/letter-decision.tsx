import { useTranslations } from 'next-intl';
import { postJson } from '../api/request';
import type { DeadLetter } from '../api/types';
import action from '../shell/action.module.css';
import classes from '../shell/decision.module.css';
import { DecisionForm } from '../shell/decision-form';
import { useDecision } from '../shell/use-decision';

interface Props {
  letter: DeadLetter;
  by: string;
  setBy: (by: string) => void;
  decided: () => void;
}

/** Counts the record after all, or leaves it out: by somebody, and for a reason. */
export function LetterDecision({ letter: { id, canReplay }, by, setBy, decided }: Props) {
  const t = useTranslations('deadLetters.decide');
  const decision = useDecision(by);
  const { said, busy, send } = decision;
  const decide = (choice: string) =>
    void send(
      async () => {
        const body = { by: said.by, ...(said.note === '' ? {} : { note: said.note }) };
        await postJson(`/dead-letters/${id}/${choice === 'waive' ? 'waive' : 'replay'}`, body);
        decided();
      },
      ({ passing, status, detail, title }) => {
        // Not possible: somebody else was quicker, which the record shows by then, or it is no better than it was.
        if (status === 409) decided();
        return passing ? t('unreachable') : status === 409 ? t('notYet') : (detail ?? title);
      },
    );
  const hint = `${t('noteHint')} ${canReplay ? t('replayHint') : t('noRecord')}`;
  return (
    <DecisionForm
      decision={decision}
      by={by}
      setBy={setBy}
      words={{ note: t('note'), hint, noteMissing: t('noteMissing') }}
      needsNote={(choice) => choice === 'waive'}
      decide={decide}
    >
      <div className={classes.buttons}>
        {canReplay && (
          <button type="submit" className={action.action} value="replay" disabled={busy}>
            {t('replay')}
          </button>
        )}
        <button type="submit" className={classes.second} value="waive" disabled={busy}>
          {t('waive')}
        </button>
      </div>
    </DecisionForm>
  );
}

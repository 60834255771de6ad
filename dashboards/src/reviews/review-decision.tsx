import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { postJson } from '../api/request';
import type { ExclusionReceipt, WholeReview } from '../api/types';
import action from '../shell/action.module.css';
import classes from '../shell/decision.module.css';
import { DecisionForm } from '../shell/decision-form';
import { useDecision } from '../shell/use-decision';
import { ConfirmExclusion } from './confirm-exclusion';

interface Props {
  review: WholeReview;
  by: string;
  setBy: (by: string) => void;
  /** @param retracted calls that were taken out, if any were to be */
  decided: (retracted?: number) => void;
}

/** Lets the calls of a volunteer count, or takes them out: by somebody, and for a reason. */
export function ReviewDecision({ review, by, setBy, decided }: Props) {
  const { campaign, volunteer, callsInAll, decisions } = review;
  const t = useTranslations('reviews.decide');
  const decision = useDecision(by);
  const [asking, ask] = useState(false);
  const { busy } = decision;
  const unfinished = decisions.at(-1)?.action === 'excluding';
  const keeps = (choice: string) => choice !== 'exclude' && !unfinished;
  const body = { campaign, ...decision.said };

  const send = (work: () => Promise<number | undefined>) =>
    void decision
      .send(
        async () => decided(await work()),
        ({ passing, status, detail, title }) => {
          // Somebody else was quicker, or it did not end: what is known by now says so.
          if (status === 409 || passing) decided();
          return passing ? t('unreachable') : (detail ?? title);
        },
      )
      .finally(() => ask(false));
  const keep = () =>
    send(async () => {
      await postJson<WholeReview>(`/reviews/${volunteer}/keep`, body);
      return undefined;
    });
  const exclude = () =>
    send(async () => (await postJson<ExclusionReceipt>(`/volunteers/${volunteer}/exclusion`, body)).retracted);

  return (
    <DecisionForm
      decision={decision}
      by={by}
      setBy={setBy}
      words={{ note: t('note'), hint: t('noteHint'), noteMissing: t('noteMissing') }}
      needsNote={keeps}
      decide={(choice) => (keeps(choice) ? keep() : ask(true))}
    >
      {asking ? (
        <ConfirmExclusion calls={callsInAll} busy={busy} yes={exclude} no={() => ask(false)} />
      ) : (
        <div className={classes.buttons}>
          {!unfinished && (
            <button type="submit" className={action.action} value="keep" disabled={busy}>
              {t('keep')}
            </button>
          )}
          <button type="submit" className={classes.second} value="exclude" disabled={busy}>
            {t(unfinished ? 'finish' : 'exclude')}
          </button>
        </div>
      )}
    </DecisionForm>
  );
}

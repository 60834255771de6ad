import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import type { View } from '../bench';
import type { Call, Outcome } from '../data/model';
import { isHeavy } from '../data/report';
import { useDesk } from '../desk-context';
import { Heading } from '../shell/heading';
import ui from '../shell/ui.module.css';

/** What was just written down. */
export interface SentReport {
  /** The call as it was before. */
  readonly before: Call;
  /** Its letters. */
  readonly ids: readonly string[];
  /** None: the number was handed back. */
  readonly outcome?: Outcome;
}

interface Props {
  report: SentReport;
  go: (view: View) => void;
}

/** What became of what was just reported; to take it back, or to correct it. */
export function Sent({ report, go }: Props) {
  const t = useTranslations('desk.sent');
  const { store, letters, refresh, sendNow } = useDesk();
  const [isLate, setLate] = useState(false);
  const { before, ids, outcome } = report;
  const own = letters.filter(({ id }) => ids.includes(id));
  const canUndo = own.length > 0 && own.every(({ state, attempts }) => state === 'waiting' && attempts === 0);
  // Handing back has no time to think it over: somebody else may want the number.
  useEffect(() => {
    if (!outcome) sendNow();
  }, [outcome, sendNow]);

  const undo = async () => {
    const inTime = await store.takeBack(before, ids);
    await refresh();
    if (inTime) go({ kind: outcome ? 'report' : 'call', callId: before.callId });
    else setLate(true);
  };
  const state = () => {
    if (own.some((letter) => letter.state === 'refused')) return t('refused');
    if (canUndo) return t('grace');
    const isDelivered = own.length > 0 && own.every((letter) => letter.state === 'delivered');
    if (!isDelivered) return t('waiting');
    return t(outcome ? 'delivered' : 'returned');
  };
  return (
    <section className={ui.sheet} data-testid="sent">
      <Heading takesFocus>{t('title')}</Heading>
      <p role="status" data-testid="sent-state">
        {state()} {isLate && t('undoLate')}
      </p>
      {outcome && (
        <div className={ui.row}>
          {canUndo ? (
            <button type="button" className={ui.quiet} onClick={() => void undo()}>
              {t('undo')}
            </button>
          ) : (
            <button type="button" className={ui.quiet} onClick={() => go({ kind: 'report', callId: before.callId })}>
              {t('correct')}
            </button>
          )}
        </div>
      )}
      {outcome && isHeavy(outcome) && (
        <div className={ui.note} data-testid="heavy">
          <p className={ui.part}>{t('heavyTitle')}</p>
          <p>{t('heavy')}</p>
          <div>
            <a className={ui.quiet} href="#tell">
              {t('tell')}
            </a>
          </div>
        </div>
      )}
    </section>
  );
}

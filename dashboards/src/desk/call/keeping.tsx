import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { View } from '../bench';
import { Refused, sendForJson } from '../data/http';
import type { Call, Letter } from '../data/model';
import { useDesk } from '../desk-context';
import ui from '../shell/ui.module.css';
import { useNow } from '../shell/use-now';
import { useTexts } from '../shell/use-texts';

/** Until when the number is one's own; to keep it for longer, or to hand it back. */
export function Keeping({ call, go }: { call: Call; go: (view: View) => void }) {
  const t = useTranslations('desk.call');
  const { store, refresh } = useDesk();
  const texts = useTexts();
  const now = useNow(5_000);
  const [said, setSaid] = useState<string>();
  const isOver = call.expiresAt < now + call.skew;
  const renew = async () => {
    try {
      const { expiresAt } = await sendForJson<{ expiresAt: string }>('POST', `/assignments/${call.callId}/renew`);
      const until = Date.parse(expiresAt);
      await store.write({ ...call, expiresAt: until });
      await refresh();
      setSaid(t('renewed', { time: texts.time(until - call.skew) }));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      setSaid(t('notRenewed'));
    }
  };
  const release = async () => {
    const letter: Letter = {
      ...{ id: `${call.callId}:release`, callId: call.callId, kind: 'release' },
      ...{ state: 'waiting', attempts: 0, notBefore: Date.now() },
    };
    const { number, ...rest } = call;
    await store.write(rest, [letter]);
    await refresh();
    go({ kind: 'sent', report: { before: call, ids: [letter.id] } });
  };
  return (
    <div className={ui.stack}>
      {isOver ? (
        <div className={ui.note} data-testid="expired">
          <p className={ui.part}>{t('expiredTitle')}</p>
          <p>{t('expired', { date: texts.day(call.lateUntil - call.skew) })}</p>
        </div>
      ) : (
        <div className={ui.row}>
          <span>{t('kept', { time: texts.time(call.expiresAt - call.skew) })}</span>
          <button type="button" className={ui.quiet} onClick={() => void renew()}>
            {t('renew')}
          </button>
        </div>
      )}
      <p role="status">{said}</p>
      <div className={ui.row}>
        <button type="button" className={ui.quiet} aria-describedby="release-text" onClick={() => void release()}>
          {t('release')}
        </button>
        <button type="button" className={ui.quiet} onClick={() => go({ kind: 'idle' })}>
          {t('back')}
        </button>
      </div>
      <p id="release-text" className={ui.soft}>
        {t('releaseText')}
      </p>
    </div>
  );
}

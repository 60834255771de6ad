import { useTranslations } from 'next-intl';
import { useDesk } from './desk-context';
import ui from './shell/ui.module.css';

/** What the server does not have yet. Said aloud when it changes; nothing while all is well. */
export function Letters() {
  const t = useTranslations('desk.letters');
  const { letters, sendNow } = useDesk();
  // What is in its first seconds can still be taken back, and is spoken of where that is done.
  const waiting = letters.filter(
    ({ state, kind, attempts }) => kind === 'report' && state === 'waiting' && attempts > 0,
  );
  const refused = letters.filter(({ state }) => state === 'refused');
  return (
    <div role="status">
      {(waiting.length > 0 || refused.length > 0) && (
        <div className={ui.note} data-testid="letters">
          {waiting.length > 0 && (
            <div className={ui.row}>
              <p>{t('waiting', { count: waiting.length })}</p>
              <button type="button" className={ui.quiet} onClick={sendNow}>
                {t('now')}
              </button>
            </div>
          )}
          {refused.length > 0 && <p>{t('refused', { count: refused.length })}</p>}
        </div>
      )}
    </div>
  );
}

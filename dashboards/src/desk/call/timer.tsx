import { useTranslations } from 'next-intl';
import type { Call } from '../data/model';
import { timedSeconds } from '../data/report';
import ui from '../shell/ui.module.css';
import { useNow } from '../shell/use-now';
import classes from './call-card.module.css';

/** How long one has been on the phone. Starts with the call, or by hand. */
export function Timer({ call, start }: { call: Call; start: () => void }) {
  const t = useTranslations('desk.call');
  const now = useNow(1_000);
  const seconds = timedSeconds(call, now);
  return (
    <div className={classes.timer}>
      <span className={ui.label}>{t('timer')}</span>
      {seconds === undefined ? (
        <button type="button" className={ui.quiet} onClick={start}>
          {t('start')}
        </button>
      ) : (
        <span role="timer" className={classes.clock}>
          {Math.floor(seconds / 60)}:{String(seconds % 60).padStart(2, '0')}
        </span>
      )}
    </div>
  );
}

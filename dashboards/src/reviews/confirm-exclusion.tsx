import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import decision from '../shell/decision.module.css';
import classes from './reviews.module.css';

interface Props {
  /** How many are taken out. */
  calls: number;
  busy: boolean;
  yes: () => void;
  no: () => void;
}

/** Asks once more before what cannot be undone. The keyboard starts at what changes nothing. */
export function ConfirmExclusion({ calls, busy, yes, no }: Props) {
  const t = useTranslations('reviews.decide');
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  return (
    <div data-testid="confirm">
      <p className={classes.confirm} role="alert">
        {t('confirm', { count: calls })}
      </p>
      <div className={`${decision.buttons} ${classes.done}`}>
        <button type="button" ref={back} className={decision.second} disabled={busy} onClick={no}>
          {t('confirmNo')}
        </button>
        <button type="button" className={decision.second} disabled={busy} onClick={yes}>
          {t('confirmYes', { count: calls })}
        </button>
      </div>
    </div>
  );
}

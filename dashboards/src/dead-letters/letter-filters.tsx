import { useTranslations } from 'next-intl';
import type { DeadLetter } from '../api/types';
import classes from '../shell/queue.module.css';
import switches from '../shell/switches.module.css';
import { type Choice, shows } from './use-letters';

/** All of them, or it does not compile. */
const every: Record<DeadLetter['reason'], true> = {
  empty: true,
  'too-large': true,
  'not-json': true,
  'not-a-cloudevent': true,
  'unknown-type': true,
  'wrong-topic': true,
  'invalid-data': true,
  'id-mismatch': true,
  'rejected-by-store': true,
  'expired-unread': true,
  'log-replaced': true,
};
const reasons = Object.keys(every) as DeadLetter['reason'][];

interface Props {
  choice: Choice;
  choose: (choice: Choice) => void;
}

/** Which records are listed. */
export function LetterFilters({ choice, choose }: Props) {
  const t = useTranslations('deadLetters');
  return (
    <div className={classes.filters}>
      <fieldset className={switches.group} aria-label={t('filter')}>
        {shows.map((show) => (
          <button
            key={show}
            type="button"
            className={switches.option}
            aria-pressed={choice.show === show}
            onClick={() => choose({ ...choice, show })}
          >
            {t(`show.${show}`)}
          </button>
        ))}
      </fieldset>
      <select
        className={classes.select}
        aria-label={t('reasonLabel')}
        value={choice.reason ?? ''}
        onChange={({ target }) => choose({ ...choice, reason: reasons.find((reason) => reason === target.value) })}
      >
        <option value="">{t('anyReason')}</option>
        {reasons.map((reason) => (
          <option key={reason} value={reason}>
            {t(`reason.${reason}`)}
          </option>
        ))}
      </select>
    </div>
  );
}

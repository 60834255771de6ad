import { useTranslations } from 'next-intl';
import type { DeadLetter } from '../api/types';
import classes from '../shell/queue.module.css';
import switches from '../shell/switches.module.css';
import { type Choice, shows } from './use-letters';

const reasons: readonly DeadLetter['reason'][] = [
  'empty',
  'too-large',
  'not-json',
  'not-a-cloudevent',
  'unknown-type',
  'wrong-topic',
  'invalid-data',
  'id-mismatch',
  'rejected-by-store',
  'expired-unread',
  'log-replaced',
];

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

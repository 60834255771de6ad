import { useTranslations } from 'next-intl';
import type { ReviewDecision } from '../api/types';
import { useHour } from '../format/use-hour';
import classes from './reviews.module.css';

/** What was decided, and by whom. */
export function Decisions({ decisions }: { decisions: readonly ReviewDecision[] }) {
  const t = useTranslations('reviews.sheet');
  const hour = useHour();
  if (decisions.length === 0) return null;
  return (
    <ul className={classes.decisions} aria-label={t('decisions')} data-testid="decisions">
      {decisions.map(({ action, by, at, note }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they are only ever added to
        <li key={index} data-action={action}>
          <strong>{t('decided', { action, by, time: `${hour(at)} UTC` })}</strong> {note}
        </li>
      ))}
    </ul>
  );
}

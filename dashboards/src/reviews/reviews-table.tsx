import { useFormatter, useTranslations } from 'next-intl';
import type { Review } from '../api/types';
import queue from '../shell/queue.module.css';
import { Reasons } from './reasons';
import classes from './reviews.module.css';

interface Props {
  reviews: readonly Review[];
  timeZone: string;
  open: (volunteer: Review['volunteer']) => void;
}

/** A row for each volunteer; the pseudonym opens it. */
export function ReviewsTable({ reviews, timeZone, open }: Props) {
  const t = useTranslations('reviews');
  const { number } = useFormatter();
  return (
    <table className={queue.table} data-testid="reviews">
      <thead>
        <tr>
          <th scope="col">{t('column.volunteer')}</th>
          <th scope="col">{t('column.reasons')}</th>
          <th scope="col">{t('column.calls')}</th>
        </tr>
      </thead>
      <tbody>
        {reviews.map(({ volunteer, reasons, calls, decision }) => (
          <tr key={volunteer} data-volunteer={volunteer}>
            <th scope="row">
              <button type="button" className={queue.open} onClick={() => open(volunteer)}>
                {volunteer}
              </button>
            </th>
            <td>
              {decision?.action === 'excluding' && <p className={classes.unfinished}>{t('unfinished')}</p>}
              <Reasons reasons={reasons} timeZone={timeZone} />
            </td>
            <td>
              <span className={classes.narrow}>{t('column.calls')} </span>
              {number(calls)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

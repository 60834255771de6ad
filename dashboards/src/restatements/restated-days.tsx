import { useTranslations } from 'next-intl';
import type { RestatedDay } from '../api/types';
import { useBoard } from '../board/board-context';
import { changesOf } from './changes';
import { DayHistory } from './day-history';
import classes from './restatements.module.css';
import { useGroupText } from './use-group-text';

/** So many days are listed at once. */
const mostAtOnce = 3;

/** Days that changed, the latest first: from what to what, and behind each what it was before. */
export function RestatedDays({ days }: { days: readonly RestatedDay[] }) {
  const t = useTranslations('restatements');
  const [shown, more] = [days.slice(0, mostAtOnce), days.slice(mostAtOnce)];
  return (
    <>
      <ul className={classes.days}>
        {shown.map((day) => (
          <Day key={day.day} restated={day} />
        ))}
      </ul>
      {more.length > 0 && (
        <details>
          <summary>{t('more', { count: more.length })}</summary>
          <ul className={classes.days}>
            {more.map((day) => (
              <Day key={day.day} restated={day} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Day({ restated }: { restated: RestatedDay }) {
  const t = useTranslations('restatements');
  const { format } = useBoard();
  const changes = changesOf(restated, format);
  const groups = useGroupText()(restated.groups);
  return (
    <li data-day={restated.day}>
      <details>
        <summary>
          <strong>{format.longDay(restated.day)}</strong>
          {': '}
          {changes.map(({ what, from, to }, index) => (
            <span key={what} data-what={what}>
              {index > 0 && ', '}
              {t(what, { from, to })}
            </span>
          ))}
          {changes.length === 0 && <span data-what="groups">{groups}</span>}
        </summary>
        {changes.length > 0 && groups && <p className={classes.groups}>{t('groups', { list: groups })}</p>}
        <DayHistory restated={restated} />
      </details>
    </li>
  );
}

import { useTranslations } from 'next-intl';
import type { RestatedDay } from '../api/types';
import { useBoard } from '../board/board-context';
import { useHour } from '../format/use-hour';
import { changesOf } from './changes';
import classes from './restatements.module.css';

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
  return (
    <li data-day={restated.day}>
      <details>
        <summary>
          <strong>{format.longDay(restated.day)}</strong>
          {': '}
          {changesOf(restated, format).map(({ what, from, to }, index) => (
            <span key={what} data-what={what}>
              {index > 0 && ', '}
              {t(what, { from, to })}
            </span>
          ))}
        </summary>
        <History restated={restated} />
      </details>
    </li>
  );
}

/** What the day was, by the hour in which it was seen so last, and what it was before if that hour saw more. */
function History({ restated: { day, from, history } }: { restated: RestatedDay }) {
  const t = useTranslations('restatements');
  const { campaign, format } = useBoard();
  const hour = useHour(campaign.timeZone);
  const isKnown = history.some(({ figures }) => JSON.stringify(figures) === JSON.stringify(from));
  const rows = [
    ...history.toReversed().map(({ asOf, figures }) => ({ when: hour(asOf), figures })),
    ...(isKnown ? [] : [{ when: t('before'), figures: from }]),
  ];
  return (
    <table className={classes.history}>
      <caption className="visually-hidden">{t('history', { day: format.longDay(day) })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('asOf')}</th>
          <th scope="col">{t('calls')}</th>
          <th scope="col">{t('conversations-head')}</th>
          <th scope="col">{t('rate')}</th>
          <th scope="col">{t('negative')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ when, figures }) => (
          <tr key={when}>
            <th scope="row">{when}</th>
            <td>{format.count(figures.dials.value)}</td>
            <td>{format.count(figures.conversations.value)}</td>
            <td>{format.share(figures['positive-conversation-rate'].value)}</td>
            <td>{format.count(figures['negative-conversations'].value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

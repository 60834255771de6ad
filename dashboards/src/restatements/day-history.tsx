import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import type { RestatedDay } from '../api/types';
import { useBoard } from '../board/board-context';
import { useHour } from '../format/use-hour';
import { changesOf } from './changes';
import classes from './restatements.module.css';
import { useGroupText } from './use-group-text';

/** What the day was, by the hour in which it was seen so last, and what it was before if that hour saw more. */
export function DayHistory({ restated: { day, from, history } }: { restated: RestatedDay }) {
  const t = useTranslations('restatements');
  const { campaign, format } = useBoard();
  const hour = useHour(campaign.timeZone);
  const groupText = useGroupText();
  const isKnown = history.some(({ figures }) => JSON.stringify(figures) === JSON.stringify(from));
  const told = history.map(({ asOf, figures, groups }, index) => {
    const before = history[index - 1]?.figures;
    // What would look like the row before it says in words what changed.
    const isSame = before !== undefined && changesOf({ from: before, to: figures }, format).length === 0;
    return { when: hour(asOf), figures, moved: isSame ? groupText(groups) : '' };
  });
  const rows = [...told.toReversed(), ...(isKnown ? [] : [{ when: t('before'), figures: from, moved: '' }])];
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
        {rows.map(({ when, figures, moved }) => (
          <Fragment key={when}>
            <tr>
              <th scope="row">{when}</th>
              <td>{format.count(figures.dials.value)}</td>
              <td>{format.count(figures.conversations.value)}</td>
              <td>{format.share(figures['positive-conversation-rate'].value)}</td>
              <td>{format.count(figures['negative-conversations'].value)}</td>
            </tr>
            {moved && (
              <tr className={classes.moved}>
                <td colSpan={5}>{moved}</td>
              </tr>
            )}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

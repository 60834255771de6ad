import { useTranslations } from 'next-intl';
import type { FiguresAnswer } from '../../api/types';
import { useRestatedDays } from '../../restatements/use-restated-days';
import { useBoard } from '../board-context';
import { cellOf } from '../data/cells';
import { FigureCell } from '../tables/figure-cell';
import classes from '../tables/table.module.css';
import { DayHead } from './day-head';
import type { ChartDay } from './days';

interface Props {
  days: readonly ChartDay[];
  answer: FiguresAnswer;
}

/** The table behind the chart of the positive share, the last day first. */
export function RateTable({ days, answer }: Props) {
  const t = useTranslations();
  const { format } = useBoard();
  const restated = useRestatedDays('positive-conversation-rate');
  return (
    <table className={classes.table} data-by="day" data-metric="positive-conversation-rate">
      <thead>
        <tr>
          <th scope="col">{t('table.day')}</th>
          <th scope="col">{t('table.rate')}</th>
          <th scope="col">{t('rate.recorded')}</th>
          <th scope="col">{t('rate.unrecorded')}</th>
          <th scope="col">{t('rate.bounds')}</th>
        </tr>
      </thead>
      <tbody>
        {days.toReversed().map(({ day, row }) => {
          const cell = cellOf(row, 'positive-conversation-rate');
          return (
            <tr key={day} data-key={day}>
              <DayHead day={day} change={restated.get(day)} />
              <FigureCell metric="positive-conversation-rate" row={row} answer={answer} span={{ from: day, to: day }} />
              <td data-value={cell?.denominator ?? 0}>{format.count(cell?.denominator ?? 0)}</td>
              <td data-value={cell?.unrecorded ?? 0}>{format.count(cell?.unrecorded ?? 0)}</td>
              <td data-value={cell?.bounds?.join(' ') ?? ''}>{cell?.bounds ? format.range(cell.bounds) : '—'}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

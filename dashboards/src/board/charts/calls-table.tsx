import { useTranslations } from 'next-intl';
import type { FiguresAnswer } from '../../api/types';
import { useBoard } from '../board-context';
import { FigureCell } from '../tables/figure-cell';
import classes from '../tables/table.module.css';
import type { ChartDay } from './days';

interface Props {
  days: readonly ChartDay[];
  answer: FiguresAnswer;
}

/** The table behind the chart of calls, the last day first. */
export function CallsTable({ days, answer }: Props) {
  const t = useTranslations('table');
  const { format } = useBoard();
  return (
    <table className={classes.table} data-by="day" data-metric="dials">
      <thead>
        <tr>
          <th scope="col">{t('day')}</th>
          <th scope="col">{t('dials')}</th>
          <th scope="col">{t('conversations')}</th>
        </tr>
      </thead>
      <tbody>
        {days.toReversed().map(({ day, row }) => (
          <tr key={day} data-key={day}>
            <th scope="row">{format.longDay(day)}</th>
            <FigureCell metric="dials" row={row} answer={answer} span={{ from: day, to: day }} />
            <FigureCell metric="conversations" row={row} answer={answer} span={{ from: day, to: day }} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

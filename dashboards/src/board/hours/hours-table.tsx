import { useTranslations } from 'next-intl';
import type { FiguresAnswer, Row } from '../../api/types';
import { useBoard } from '../board-context';
import { keyOf } from '../data/cells';
import { hourMetrics } from '../data/questions';
import { useNames } from '../names';
import { FigureCell } from '../tables/figure-cell';
import classes from '../tables/table.module.css';
import { slotOf } from './hours';

/** The table behind the hours of the week, with the calls of which only the day is known. */
export function HoursTable({ rows, answer }: { rows: readonly Row[]; answer: FiguresAnswer }) {
  const t = useTranslations('table');
  const { state } = useBoard();
  const nameOf = useNames();
  return (
    <table className={classes.table} data-by="hour">
      <thead>
        <tr>
          <th scope="col">{t('hour')}</th>
          <th scope="col">{t('dials')}</th>
          <th scope="col">{t('answered')}</th>
          <th scope="col">{t('rate')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const [weekday, hour] = [keyOf(row, 'weekday'), keyOf(row, 'hour')];
          return (
            <tr key={slotOf(weekday, hour)} data-key={slotOf(weekday, hour)}>
              <th scope="row">{`${nameOf('weekday', weekday)}, ${nameOf('hour', hour)}`}</th>
              {hourMetrics.map((metric) => (
                <FigureCell
                  key={metric}
                  metric={metric}
                  row={row}
                  answer={answer}
                  of={{ ...state.filters, weekday: [weekday], hour: [hour] }}
                />
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

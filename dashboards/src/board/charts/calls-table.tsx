import { useTranslations } from 'next-intl';
import type { FiguresAnswer } from '../../api/types';
import { useRestatedDays } from '../../restatements/use-restated-days';
import { FigureCell } from '../tables/figure-cell';
import classes from '../tables/table.module.css';
import { DayHead } from './day-head';
import type { ChartDay } from './days';

interface Props {
  days: readonly ChartDay[];
  answer: FiguresAnswer;
  before: readonly ChartDay[] | undefined;
  answerBefore: FiguresAnswer | undefined;
}

/** The table behind the chart of calls, the last day first. */
export function CallsTable({ days, answer, before, answerBefore }: Props) {
  const t = useTranslations('table');
  const restated = useRestatedDays('dials');
  return (
    <table className={classes.table} data-by="day" data-metric="dials">
      <thead>
        <tr>
          <th scope="col">{t('day')}</th>
          <th scope="col">{t('dials')}</th>
          <th scope="col">{t('conversations')}</th>
          {before && <th scope="col">{t('dialsBefore')}</th>}
        </tr>
      </thead>
      <tbody>
        {days
          .map(({ day, row }, index) => ({ day, row, earlier: before?.[index] }))
          .toReversed()
          .map(({ day, row, earlier }) => (
            <tr key={day} data-key={day}>
              <DayHead day={day} change={restated.get(day)} />
              <FigureCell metric="dials" row={row} answer={answer} span={{ from: day, to: day }} />
              <FigureCell metric="conversations" row={row} answer={answer} span={{ from: day, to: day }} />
              {earlier && answerBefore && (
                <FigureCell
                  metric="dials"
                  name="dials-before"
                  row={earlier.row}
                  answer={answerBefore}
                  span={{ from: earlier.day, to: earlier.day }}
                />
              )}
            </tr>
          ))}
      </tbody>
    </table>
  );
}

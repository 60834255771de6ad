import { useTranslations } from 'next-intl';
import type { FiguresAnswer, MetricName } from '../../api/types';
import type { ChartDay } from '../charts/days';
import { daysOf, type Unit } from '../charts/running';
import { useDayName } from '../charts/use-day-name';
import { addDays } from '../state/days';
import { FigureCell } from './figure-cell';
import classes from './table.module.css';

interface Props {
  by: Unit;
  spans: readonly ChartDay[];
  answer: FiguresAnswer;
  columns: readonly { metric: MetricName; part?: 'median' | 'p90' | 'longest'; head: string }[];
}

/** The table behind a chart over time, the last day or week first. */
export function SpansTable({ by, spans, answer, columns }: Props) {
  const t = useTranslations('table');
  const nameOf = useDayName(by);
  return (
    <table className={classes.table} data-by={by}>
      <thead>
        <tr>
          <th scope="col">{t(by)}</th>
          {columns.map(({ head }) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {spans.toReversed().map(({ day, row }) => (
          <tr key={day} data-key={day}>
            <th scope="row">{nameOf(day)}</th>
            {columns.map(({ metric, part, head }) => (
              <FigureCell
                key={head}
                metric={metric}
                row={row}
                answer={answer}
                span={{ from: day, to: addDays(day, daysOf[by] - 1) }}
                {...(part ? { part } : {})}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

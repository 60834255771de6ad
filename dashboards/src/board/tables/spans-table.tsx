import { useTranslations } from 'next-intl';
import type { FiguresAnswer, MetricName } from '../../api/types';
import { useBoard } from '../board-context';
import type { ChartDay } from '../charts/days';
import { addDays } from '../state/days';
import { FigureCell } from './figure-cell';
import classes from './table.module.css';

interface Props {
  by: 'day' | 'week';
  spans: readonly ChartDay[];
  answer: FiguresAnswer;
  columns: readonly { metric: MetricName; part?: 'median' | 'p90' | 'longest'; head: string }[];
}

const lengths = { day: 1, week: 7 };

/** The table behind a chart over time, the last day or week first. */
export function SpansTable({ by, spans, answer, columns }: Props) {
  const t = useTranslations('table');
  const { format } = useBoard();
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
            <th scope="row">{format.longDay(day)}</th>
            {columns.map(({ metric, part, head }) => (
              <FigureCell
                key={head}
                metric={metric}
                row={row}
                answer={answer}
                span={{ from: day, to: addDays(day, lengths[by] - 1) }}
                {...(part ? { part } : {})}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import { useTranslations } from 'next-intl';
import type { Dimension, FiguresAnswer, MetricName, Row } from '../../api/types';
import { useBoard } from '../board-context';
import { useNames } from '../names';
import { type FilterDimension, toggleFilter } from '../state/state';
import { FigureCell } from './figure-cell';
import classes from './table.module.css';

interface Props {
  dimension: Dimension;
  value: string;
  row: Row;
  answer: FiguresAnswer;
  columns: readonly MetricName[];
  /** Of the bar, from 0 to 1. */
  length: number;
  color: string;
  tag: string | undefined;
  filters: FilterDimension | undefined;
  /** Whether the board is limited to it; undefined: to none of the table's rows. */
  chosen: boolean | undefined;
}

export function BarRow({ dimension, value, row, answer, columns, length, color, tag, filters, chosen }: Props) {
  const t = useTranslations('filters');
  const { state, change } = useBoard();
  const name = useNames()(dimension, value);
  const label = (
    <>
      {tag !== undefined && (
        <span className={classes.tag} aria-hidden="true">
          {tag}
        </span>
      )}
      <span className={classes.text}>{name}</span>
    </>
  );
  return (
    <tr data-key={value} data-chosen={chosen}>
      <th scope="row">
        <span className={classes.bar} style={{ width: `${length * 100}%`, background: color }} />
        {filters ? (
          <button
            type="button"
            className={classes.name}
            aria-pressed={chosen ?? false}
            title={t(chosen ? 'drop' : 'add', { value: name })}
            onClick={() => change((now) => toggleFilter(now, filters, value))}
          >
            {label}
          </button>
        ) : (
          <span className={classes.name}>{label}</span>
        )}
      </th>
      {columns.map((metric) => (
        <FigureCell
          key={metric}
          metric={metric}
          row={row}
          answer={answer}
          of={{ ...state.filters, [dimension]: [value] }}
        />
      ))}
    </tr>
  );
}

import type { ReactNode } from 'react';
import type { Dimension, FiguresAnswer, MetricName, Row } from '../../api/types';
import { useBoard } from '../board-context';
import { cellOf, keyOf } from '../data/cells';
import type { FilterDimension } from '../state/state';
import { BarRow } from './bar-row';
import classes from './table.module.css';

interface Props {
  dimension: Dimension;
  rows: readonly Row[];
  answer: FiguresAnswer;
  columns: readonly MetricName[];
  /** The row of column heads. */
  head: ReactNode;
  /** Pressing a row limits the board to it. */
  filters?: FilterDimension;
  /** A short mark before the name. */
  tagOf?: (value: string) => string;
  /** The colour of the bars, if they differ. */
  colorOf?: (value: string) => string;
}

/** A table whose first number is a bar as well, behind the name. */
export function BarTable({ dimension, rows, answer, columns, head, filters, tagOf, colorOf }: Props) {
  const { state } = useBoard();
  const measured = columns[0] ?? 'dials';
  const largest = Math.max(...rows.map((row) => cellOf(row, measured)?.value ?? 0), 1);
  const chosen: readonly string[] = (filters && state.filters[filters]) ?? [];
  return (
    <table className={classes.table} data-by={dimension} data-metric={measured}>
      <thead>{head}</thead>
      <tbody>
        {rows.map((row) => {
          const value = keyOf(row, dimension);
          return (
            <BarRow
              key={value}
              dimension={dimension}
              value={value}
              row={row}
              answer={answer}
              columns={columns}
              length={(cellOf(row, measured)?.value ?? 0) / largest}
              color={colorOf?.(value) ?? 'var(--calls-tint)'}
              tag={tagOf?.(value)}
              filters={filters}
              chosen={chosen.length === 0 ? undefined : chosen.includes(value)}
            />
          );
        })}
      </tbody>
    </table>
  );
}

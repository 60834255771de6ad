import type { Filters } from '../../api/figures-path';
import type { Cell, FiguresAnswer, MetricName, Row } from '../../api/types';
import { useBoard } from '../board-context';
import { cellOf } from '../data/cells';
import { Figure } from '../figure';
import type { Span } from '../state/range';
import { useWritten } from '../written';

interface Props {
  metric: MetricName;
  /** Without a row nothing was counted. */
  row: Row | undefined;
  answer: FiguresAnswer;
  span?: Span;
  of?: Filters;
  /** What of the cell is shown, if not its value. */
  part?: 'median' | 'p90' | 'longest';
  /** What the column is called, for whoever reads it by machine, if not by its metric. */
  name?: string;
}

/** A number in a table, also as a plain one for whoever reads the table by machine. */
export function FigureCell({ metric, row, answer, span, of, part, name = part ? `${metric}.${part}` : metric }: Props) {
  const { definition } = useBoard();
  const written = useWritten();
  // Without a row nothing was counted, which is 0 of whatever is counted; but nothing to divide by.
  const quotient = definition(metric)?.denominator !== undefined;
  const cell: Cell = cellOf(row, metric) ?? { value: quotient ? null : 0 };
  const shown = part ? cell[part] : cell.value;
  return (
    <td data-metric={name} data-value={shown ?? ''}>
      <Figure
        place="table"
        metric={metric}
        cell={cell}
        answer={answer}
        {...(span ? { span } : {})}
        {...(of ? { of } : {})}
      >
        {written(metric, shown)}
      </Figure>
    </td>
  );
}

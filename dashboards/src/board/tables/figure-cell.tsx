import type { Filters } from '../../api/figures-path';
import type { FiguresAnswer, MetricName, Row } from '../../api/types';
import { useBoard } from '../board-context';
import { cellOf } from '../data/cells';
import { Figure } from '../figure';
import type { Span } from '../state/range';

interface Props {
  metric: MetricName;
  /** Without a row nothing was counted. */
  row: Row | undefined;
  answer: FiguresAnswer;
  span?: Span;
  of?: Filters;
}

/** A number in a table, also as a plain one for whoever reads the table by machine. */
export function FigureCell({ metric, row, answer, span, of }: Props) {
  const { definition, format } = useBoard();
  const isShare = definition(metric)?.unit === 'share';
  const cell = cellOf(row, metric) ?? { value: isShare ? null : 0 };
  return (
    <td data-metric={metric} data-value={cell.value ?? ''}>
      <Figure
        place="table"
        metric={metric}
        cell={cell}
        answer={answer}
        {...(span ? { span } : {})}
        {...(of ? { of } : {})}
      >
        {(isShare ? format.share : format.count)(cell.value)}
      </Figure>
    </td>
  );
}

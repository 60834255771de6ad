import { useTranslations } from 'next-intl';
import type { Filters } from '../api/figures-path';
import type { Cell, FiguresAnswer, MetricName } from '../api/types';
import { useBoard } from './board-context';
import classes from './figure.module.css';
import type { Span } from './state/range';

interface Props {
  metric: MetricName;
  cell: Cell;
  answer: FiguresAnswer;
  /** The number as it is shown. */
  children: string;
  /** Days it is about, if not those of the board. */
  span?: Span;
  /** Calls it is about, if not those of the board's filters. */
  of?: Filters;
  /** Which of several places with the same metric, for tests and scripts. */
  place: 'today' | 'headline' | 'aside' | 'card' | 'pointed' | 'table';
}

/** A number. Pressed, it says what exactly was counted, how, and as of when. */
export function Figure({ metric, cell, answer, children, span, of, place }: Props) {
  const t = useTranslations('headline');
  const board = useBoard();
  const definition = board.definition(metric);
  const title = definition ? board.text(definition.title) : metric;
  return (
    <button
      type="button"
      className={classes.figure}
      aria-haspopup="dialog"
      aria-label={t('explain', { title, value: children })}
      data-place={place}
      data-metric={metric}
      data-value={cell.value ?? ''}
      onClick={() => board.explain({ metric, cell, answer, span: span ?? board.span, of: of ?? board.state.filters })}
    >
      {children}
    </button>
  );
}

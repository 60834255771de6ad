import type { Filters } from '../../api/figures-path';
import type { Cell, FiguresAnswer, MetricName } from '../../api/types';
import type { Span } from '../state/range';

/** A figure that somebody wants to know more about, as it was when it was asked about. */
export interface Subject {
  metric: MetricName;
  cell: Cell;
  answer: FiguresAnswer;
  span: Span;
  /** Which calls it is about. Empty: all. */
  of: Filters;
}

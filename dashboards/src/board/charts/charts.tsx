import { useMemo } from 'react';
import { useBoard } from '../board-context';
import { dayMetrics, overTime } from '../data/questions';
import { useFigures } from '../data/use-figures';
import { comparedSpan } from '../state/compare';
import { chartSpan } from '../state/range';
import { CallsChart } from './calls-chart';
import { chartDays } from './days';
import { RateChart } from './rate-chart';

/** The two charts by day, from one answer; beside the calls those of the days that they are compared with. */
export function Charts() {
  const board = useBoard();
  const { span, state, today } = board;
  const shown = useMemo(() => chartSpan(span), [span]);
  const compared = useMemo(() => comparedSpan(shown, state.compare), [shown, state.compare]);
  const figures = useFigures(overTime(board, dayMetrics, 'day'));
  const earlier = useFigures(compared && overTime(board, ['dials'], 'day', compared));
  const { rows } = figures;
  const days = useMemo(() => chartDays(rows, shown, today), [rows, shown, today]);
  const daysBefore = useMemo(
    () => (compared && earlier.rows.length > 0 ? chartDays(earlier.rows, compared, today) : undefined),
    [compared, earlier.rows, today],
  );
  return (
    <>
      <CallsChart figures={figures} days={days} before={daysBefore} answerBefore={earlier.answer} />
      <RateChart figures={figures} days={days} />
    </>
  );
}

import { useMemo } from 'react';
import { useBoard } from '../board/board-context';
import type { ChartDay } from '../board/charts/days';
import { useRestatements } from './use-restatements';

interface Calls {
  from: number;
  to: number;
}
const none: ReadonlyMap<string, Calls> = new Map();

/** Days whose calls changed since the last look. None while calls are filtered: all calls of a day are compared. */
export function useRestatedCalls(): ReadonlyMap<string, Calls> {
  const { state } = useBoard();
  const { data } = useRestatements();
  const days = data?.look?.days;
  const isFiltered = Object.keys(state.filters).length > 0;
  return useMemo(() => {
    if (!days || isFiltered) return none;
    const calls = days.map(({ day, from, to }) => [day, { from: from.dials.value, to: to.dials.value }] as const);
    return new Map(calls.filter(([, { from, to }]) => from !== to));
  }, [days, isFiltered]);
}

/** The same as a chart by day marks them: a line at the day, and by how many. */
export function useRestatedMarks(days: readonly ChartDay[]) {
  const { format } = useBoard();
  const restated = useRestatedCalls();
  return useMemo(
    () =>
      days.flatMap(({ day }) => {
        const calls = restated.get(day);
        if (!calls) return [];
        const label = format.more(calls.to - calls.from);
        return { x: day, color: 'var(--warning)', strokeDasharray: '1 2', label, labelPosition: 'top' as const };
      }),
    [days, restated, format],
  );
}

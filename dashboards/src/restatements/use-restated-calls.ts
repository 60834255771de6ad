import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { useBoard } from '../board/board-context';
import type { ChartDay } from '../board/charts/days';
import { useRestatements } from './use-restatements';

interface Calls {
  from: number;
  to: number;
}

/** Of whatever tells that a day changed. */
export const restatedColor = 'var(--warning)';

const none: ReadonlyMap<string, Calls> = new Map();

/** Days whose calls changed since the last look: all calls of them, whatever the board is limited to. */
export function useRestatedCalls(): ReadonlyMap<string, Calls> {
  const { data } = useRestatements();
  const days = data?.look?.days;
  return useMemo(() => {
    if (!days) return none;
    const calls = days.map(({ day, from, to }) => [day, { from: from.dials.value, to: to.dials.value }] as const);
    return new Map(calls.filter(([, { from, to }]) => from !== to));
  }, [days]);
}

/** How a changed day is told of: where the board is limited, with the words that it is about all calls of the day. */
export function useRestatedWords() {
  const t = useTranslations('restatements');
  const { state, format } = useBoard();
  const of = Object.keys(state.filters).length > 0 ? 'ofAll' : 'ofShown';
  const counts = ({ from, to }: Calls) => ({ from: format.count(from), to: format.count(to) });
  return {
    /** Beside a day of a table. */
    cell: (calls: Calls) => t(`cell.${of}`, counts(calls)),
    /** Beside the change, where a chart says what is pointed at. */
    changed: t(`changed.${of}`),
    /** What the lines at such days stand for. */
    legend: t(`legend.${of}`),
  };
}

/** The same as a chart by day marks them: a line at the day, and by how many. */
export function useRestatedMarks(days: readonly ChartDay[]) {
  const restated = useRestatedCalls();
  const { format } = useBoard();
  return days.flatMap(({ day }) => {
    const calls = restated.get(day);
    if (!calls) return [];
    return {
      x: day,
      color: restatedColor,
      strokeDasharray: '1 2',
      // Short: on a phone days stand close together.
      label: format.more(calls.to - calls.from),
      labelPosition: 'top' as const,
    };
  });
}

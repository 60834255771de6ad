import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { useBoard } from '../board/board-context';
import type { ChartDay } from '../board/charts/days';
import { type Change, changesOf } from './changes';
import { type Charted, differenceOf } from './difference';
import { useRestatements } from './use-restatements';

/** How the figure of a day changed, and by how much, as they are written. */
export interface Restated extends Change {
  by: string;
}

/** Of whatever tells that a day changed. */
const color = 'var(--warning)';

/** Days whose figure changed since the last look, as of all their calls, whatever the board is limited to. */
export function useRestatedDays(metric: Charted): ReadonlyMap<string, Restated> {
  const { format } = useBoard();
  const { data } = useRestatements();
  const days = data?.look?.days;
  return useMemo(
    () =>
      new Map(
        (days ?? []).flatMap((day) => {
          const change = changesOf(day, format).find(({ what }) => what === metric);
          return change ? [[day.day, { ...change, by: differenceOf(day, metric, format) }]] : [];
        }),
      ),
    [days, format, metric],
  );
}

/** How a changed day is told of: where the board is limited, with the words that it is about all calls of the day. */
export function useRestatedWords() {
  const t = useTranslations('restatements');
  const { state } = useBoard();
  const of = Object.keys(state.filters).length > 0 ? 'ofAll' : 'ofShown';
  return {
    /** Beside a day of a table. */
    cell: ({ what, from, to }: Change) => t(`cell.${what === 'dials' ? 'calls' : 'share'}.${of}`, { from, to }),
    /** Beside the change, where a chart says what is pointed at. */
    changed: t(`changed.${of}`),
    /** What the lines at such days stand for. */
    legend: t(`legend.${of}`),
  };
}

/** The same as a chart by day tells it. */
export function useRestatedChart(days: readonly ChartDay[], metric: Charted) {
  const restated = useRestatedDays(metric);
  const words = useRestatedWords();
  const referenceLines = days.flatMap(({ day }) => {
    const change = restated.get(day);
    if (!change) return [];
    return { x: day, color, strokeDasharray: '1 2', label: change.by, labelPosition: 'top' as const };
  });
  return {
    /** A line at each day that changed, and by how much. */
    referenceLines,
    /** What these lines stand for, if there is one. */
    legend: referenceLines.length > 0 ? [{ label: words.legend, color, line: 'dashed' as const }] : [],
    /** What is said of a day that is pointed at, if it changed. */
    linesOf: (day: string) => {
      const change = restated.get(day);
      return change ? [{ label: words.changed, value: `${change.from} → ${change.to}` }] : [];
    },
  };
}

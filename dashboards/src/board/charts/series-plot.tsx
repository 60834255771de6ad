import { CompositeChart } from '@mantine/charts';
import { useTranslations } from 'next-intl';
import { memo } from 'react';
import { useBoard } from '../board-context';
import { axes } from './axes';
import { smallHeight } from './chart-height';
import { DayTooltip } from './day-tooltip';
import { Legend } from './legend';
import { apart, lastRuns, type Unit } from './running';

/** A mark for each day, or each week, by the names of the series. */
export interface SeriesPoint {
  readonly day: string;
  readonly values: Readonly<Record<string, number | null>>;
}

interface Props {
  /** What it shows, for who cannot see it. */
  label: string;
  unit: Unit;
  points: readonly SeriesPoint[];
  series: readonly { name: string; label: string; type: 'bar' | 'line'; color: string }[];
  written: (value: number | null | undefined) => string;
}

/** A small chart over time. */
export const SeriesPlot = memo(function SeriesPlot({ label, unit, points, series, written }: Props) {
  const t = useTranslations('running');
  const { format, today } = useBoard();
  const isLastRunning = lastRuns(points, unit, today);
  const drawn = series.map(({ name, type }) => {
    const values = points.map((point) => point.values[name] ?? null);
    return { name, ...apart(values, isLastRunning, type) };
  });
  const data = points.map(({ day, values }, index) => {
    const marks = drawn.flatMap(({ name, over, running }) => [
      [name, over[index]],
      [runningOf(name), running[index]],
    ]);
    return { day, values, ...Object.fromEntries(marks) };
  });
  const isLines = series.some(({ type }) => type === 'line');
  const running = isLines ? { color: 'var(--ink-soft)', line: 'dashed' as const } : { color: 'var(--calls-running)' };
  return (
    <figure aria-label={label}>
      <Legend
        items={[
          ...series.map(({ label: name, color, type }) =>
            type === 'line' ? { label: name, color, line: 'solid' as const } : { label: name, color },
          ),
          ...(isLastRunning ? [{ label: t(unit), ...running }] : []),
        ]}
      />
      <CompositeChart
        {...axes(format)}
        h={smallHeight}
        data={data}
        valueFormatter={format.count}
        curveType="linear"
        connectNulls={false}
        series={series.flatMap(({ name, type, color }) => [
          { name, type, color },
          type === 'line'
            ? { name: runningOf(name), type, color, strokeDasharray: '4 3' }
            : { name: runningOf(name), type, color: 'var(--calls-running)' },
        ])}
        barProps={{ stackId: 'span', isAnimationActive: false, fillOpacity: 1 }}
        lineProps={{ isAnimationActive: false }}
        tooltipProps={{
          content: ({ active, payload }) => {
            const point: (typeof data)[number] | undefined = payload?.[0]?.payload;
            if (!active || !point) return null;
            return (
              <DayTooltip
                day={point.day}
                unit={unit}
                lines={series.map((each) => ({
                  label: each.label,
                  value: written(point.values[each.name]),
                }))}
              />
            );
          },
        }}
      />
    </figure>
  );
});

/** The name of what still grows of a series. */
const runningOf = (name: string) => `${name} running`;

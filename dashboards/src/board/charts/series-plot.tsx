import { CompositeChart } from '@mantine/charts';
import { memo } from 'react';
import { useBoard } from '../board-context';
import { axes } from './axes';
import { smallHeight } from './chart-height';
import { DayTooltip } from './day-tooltip';
import { Legend } from './legend';

/** A mark for each day, or each week, by the names of the series. */
export interface SeriesPoint {
  readonly day: string;
  readonly values: Readonly<Record<string, number | null>>;
}

interface Props {
  /** What it shows, for who cannot see it. */
  label: string;
  points: readonly SeriesPoint[];
  series: readonly { name: string; label: string; type: 'bar' | 'line'; color: string }[];
  written: (value: number | null | undefined) => string;
}

/** A small chart over time. */
export const SeriesPlot = memo(function SeriesPlot({ label, points, series, written }: Props) {
  const { format } = useBoard();
  const data = points.map(({ day, values }) => ({ day, ...values }));
  return (
    <figure aria-label={label}>
      <Legend
        items={series.map(({ label: name, color, type }) =>
          type === 'line' ? { label: name, color, line: 'solid' as const } : { label: name, color },
        )}
      />
      <CompositeChart
        {...axes(format)}
        h={smallHeight}
        data={data}
        valueFormatter={format.count}
        curveType="linear"
        connectNulls={false}
        series={series.map(({ name, type, color }) => ({ name, type, color }))}
        barProps={{ isAnimationActive: false, fillOpacity: 1 }}
        lineProps={{ isAnimationActive: false }}
        tooltipProps={{
          content: ({ active, payload }) => {
            const point: (typeof data)[number] | undefined = payload?.[0]?.payload;
            if (!active || !point) return null;
            const values: Readonly<Record<string, unknown>> = point;
            return (
              <DayTooltip
                day={point.day}
                lines={series.map((each) => ({
                  label: each.label,
                  value: written(values[each.name] as number | null),
                }))}
              />
            );
          },
        }}
      />
    </figure>
  );
});

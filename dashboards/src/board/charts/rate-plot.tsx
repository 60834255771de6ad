import { CompositeChart } from '@mantine/charts';
import { useTranslations } from 'next-intl';
import { memo, useMemo } from 'react';
import { useMarks } from '../../annotations/use-marks';
import { useRestatedChart } from '../../restatements/use-restated-days';
import { useBoard } from '../board-context';
import { cellOf } from '../data/cells';
import { axes } from './axes';
import { rateHeight } from './chart-height';
import { DayTooltip } from './day-tooltip';
import type { ChartDay } from './days';
import { Legend } from './legend';
import { apart, lastRuns } from './running';

/** The share of positive conversations of each day, in the band where it would lie had all been recorded. */
export const RatePlot = memo(function RatePlot({ days }: { days: readonly ChartDay[] }) {
  const t = useTranslations();
  const { format, today } = useBoard();
  const isToday = lastRuns(days, 'day', today);
  const data = useMemo(() => {
    const cells = days.map(({ row }) => cellOf(row, 'positive-conversation-rate'));
    const rates = cells.map((cell) => cell?.value ?? null);
    const { over, running } = apart(rates, isToday, 'line');
    return days.map(({ day }, index) => {
      const cell = cells[index];
      return { day, cell, over: over[index], running: running[index], band: cell?.bounds ?? null };
    });
  }, [days, isToday]);
  const marks = useMarks(days);
  const restated = useRestatedChart(days, 'positive-conversation-rate');
  const top = nextTenth(Math.max(0, ...data.map(({ cell }) => cell?.bounds?.[1] ?? cell?.value ?? 0)));
  return (
    <figure aria-label={t('rate.chart')}>
      <Legend
        items={[
          { label: t('rate.line'), color: 'var(--positive)', line: 'solid' },
          ...(isToday ? [{ label: t('running.day'), color: 'var(--positive)', line: 'dashed' as const }] : []),
          { label: t('rate.band'), color: 'var(--positive-tint)' },
          ...restated.legend,
        ]}
      />
      <CompositeChart
        {...axes(format)}
        h={rateHeight}
        data={data}
        withDots={days.length <= 31}
        dotProps={{ r: 2.5 }}
        curveType="linear"
        connectNulls={false}
        yAxisProps={{ domain: [0, top], ticks: steps(top), tickFormatter: format.wholeShare }}
        series={[
          { name: 'band', type: 'area', color: 'var(--positive-tint)' },
          { name: 'over', type: 'line', color: 'var(--positive)' },
          { name: 'running', type: 'line', color: 'var(--positive)', strokeDasharray: '4 3' },
        ]}
        areaProps={{ isAnimationActive: false, fillOpacity: 1, strokeWidth: 0, dot: false, activeDot: false }}
        lineProps={{ isAnimationActive: false }}
        strokeWidth={2.25}
        referenceAreas={marks.referenceAreas}
        referenceLines={[...marks.referenceLines, ...restated.referenceLines]}
        tooltipProps={{
          content: ({ active, payload }) => {
            const point: (typeof data)[number] | undefined = payload?.[0]?.payload;
            if (!active || !point) return null;
            const { cell } = point;
            return (
              <DayTooltip
                day={point.day}
                lines={[
                  { label: t('rate.line'), value: format.share(cell?.value) },
                  { label: t('rate.recorded'), value: format.count(cell?.denominator) },
                  { label: t('rate.unrecorded'), value: format.count(cell?.unrecorded) },
                  { label: t('rate.bounds'), value: cell?.bounds ? format.range(cell.bounds) : '—' },
                  ...restated.linesOf(point.day),
                ]}
              />
            );
          },
        }}
      />
    </figure>
  );
});

/** Where the scale has lines: every tenth, or every fifth where tenths would be crowded. */
function steps(top: number): number[] {
  const step = top > 0.4 ? 0.2 : 0.1;
  return Array.from({ length: Math.floor(top / step + 0.001) + 1 }, (_, index) => index * step);
}

/** The top of the scale: the next tenth above the largest share, so that the line does not lie flat. */
function nextTenth(largest: number): number {
  return Math.min(1, Math.ceil(largest * 10 + 0.001) / 10);
}

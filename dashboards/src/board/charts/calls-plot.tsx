import { CompositeChart } from '@mantine/charts';
import { useTranslations } from 'next-intl';
import { memo, useMemo } from 'react';
import { useMarks } from '../../annotations/use-marks';
import { useRestatedChart } from '../../restatements/use-restated-days';
import { useBoard } from '../board-context';
import { countOf } from '../data/cells';
import { axes } from './axes';
import { chartHeight } from './chart-height';
import { DayTooltip } from './day-tooltip';
import type { ChartDay } from './days';
import { Legend } from './legend';
import { apart, lastRuns } from './running';

interface Props {
  days: readonly ChartDay[];
  /** The days that they are compared with, in the same order. */
  before: readonly ChartDay[] | undefined;
}

/** A bar for each day, today's in another shade as long as it grows, and the goal, if it is about all calls. */
export const CallsPlot = memo(function CallsPlot({ days, before }: Props) {
  const t = useTranslations();
  const { campaign, state, today, format } = useBoard();
  const goal = Object.keys(state.filters).length === 0 ? campaign.goal.callsPerDay : undefined;
  const isToday = lastRuns(days, 'day', today);
  const data = useMemo(() => {
    const dials = days.map(({ row }) => countOf(row, 'dials'));
    const { over, running } = apart(dials, isToday, 'bar');
    return days.map(({ day, row }, index) => {
      const earlier = before?.[index];
      const bars = { over: over[index], running: running[index] };
      return { day, row, earlier, ...bars, before: earlier ? countOf(earlier.row, 'dials') : null };
    });
  }, [days, before, isToday]);
  const goalLabel = goal === undefined ? '' : t('calls.goal', { goal: format.count(goal) });
  const [first, last] = [before?.[0], before?.at(-1)];
  const labelBefore = first && last ? t('calls.before', { span: format.span(first.day, last.day) }) : '';
  const shared = axes(format);
  const marks = useMarks(days);
  const restated = useRestatedChart(days, 'dials');
  return (
    <figure aria-label={t('calls.chart')}>
      <Legend
        items={[
          { label: t('calls.dials'), color: 'var(--calls)' },
          ...(isToday ? [{ label: t('running.day'), color: 'var(--calls-running)' }] : []),
          ...(before ? [{ label: labelBefore, color: 'var(--before)', line: 'solid' as const }] : []),
          ...(goal === undefined ? [] : [{ label: goalLabel, color: 'var(--brand)', line: 'dashed' as const }]),
          ...restated.legend,
        ]}
      />
      <CompositeChart
        {...shared}
        h={chartHeight}
        data={data}
        valueFormatter={format.count}
        series={[
          { name: 'over', type: 'bar', color: 'var(--calls)' },
          { name: 'running', type: 'bar', color: 'var(--calls-running)' },
          ...(before ? [{ name: 'before', type: 'line' as const, color: 'var(--before)' }] : []),
        ]}
        curveType="linear"
        lineProps={{ isAnimationActive: false }}
        barProps={{ stackId: 'day', isAnimationActive: false, fillOpacity: 1 }}
        composedChartProps={{ ...shared.composedChartProps, barCategoryGap: days.length > 60 ? '10%' : '22%' }}
        referenceAreas={marks.referenceAreas}
        referenceLines={[
          ...(goal === undefined
            ? []
            : [{ y: goal, color: 'var(--brand)', strokeDasharray: '6 4', ifOverflow: 'extendDomain' as const }]),
          ...marks.referenceLines,
          ...restated.referenceLines,
        ]}
        tooltipProps={{
          content: ({ active, payload }) => {
            const point: (typeof data)[number] | undefined = payload?.[0]?.payload;
            if (!active || !point) return null;
            return (
              <DayTooltip
                day={point.day}
                lines={[
                  { label: t('calls.dials'), value: format.count(countOf(point.row, 'dials')) },
                  { label: t('calls.conversations'), value: format.count(countOf(point.row, 'conversations')) },
                  ...restated.linesOf(point.day),
                  ...(point.earlier
                    ? [
                        {
                          label: format.day(point.earlier.day),
                          value: format.count(countOf(point.earlier.row, 'dials')),
                        },
                      ]
                    : []),
                ]}
              />
            );
          },
        }}
      />
    </figure>
  );
});

import type { CompositeChartProps } from '@mantine/charts';
import type { Format } from '../../format/format';

/** What all charts by day have in common: days along the foot, quiet lines, nothing that moves by itself. */
export function axes(format: Format) {
  return {
    dataKey: 'day',
    gridColor: 'var(--rule)',
    textColor: 'var(--ink-soft)',
    strokeDasharray: '0',
    tickLine: 'none',
    withDots: false,
    composedChartProps: { margin: { top: 8 } },
    xAxisProps: { tickFormatter: format.day, minTickGap: 28, tickMargin: 8, interval: 'preserveStartEnd' },
  } as const satisfies Partial<CompositeChartProps>;
}

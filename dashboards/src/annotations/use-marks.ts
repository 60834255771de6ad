import type { CompositeChartProps } from '@mantine/charts';
import { useMediaQuery } from '@mantine/hooks';
import { useLocale } from 'next-intl';
import { useMemo } from 'react';
import type { ChartDay } from '../board/charts/days';
import { labelOf, marksIn, textOf } from './marks';
import { useAnnotations } from './use-annotations';

const color = 'var(--ink-soft)';

type Drawn = Required<Pick<CompositeChartProps, 'referenceLines' | 'referenceAreas'>>;

/** Annotations as a chart by day draws them: a line at a day, a band over several, each with its number or text. */
export function useMarks(days: readonly ChartDay[]): Drawn {
  const locale = useLocale();
  const { data } = useAnnotations();
  const page = useMediaQuery('(max-width: 36em)') ? 'narrow' : 'wide';
  return useMemo(() => {
    const names = days.map(({ day }) => day);
    const marks = marksIn(data?.annotations ?? [], names);
    const referenceLines = marks.map((mark) => ({
      x: mark.from,
      color,
      strokeDasharray: '2 3',
      label: labelOf(mark, marks, names, textOf(mark.annotation, locale), page),
      labelPosition: 'insideTopLeft' as const,
    }));
    const referenceAreas = marks
      .filter(({ from, to }) => from !== to)
      .map(({ from, to }) => ({ x1: from, x2: to, color, fillOpacity: 0.08, strokeOpacity: 0 }));
    return { referenceLines, referenceAreas };
  }, [data, days, locale, page]);
}

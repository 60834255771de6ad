import { CompositeChart } from '@mantine/charts';
import { useTranslations } from 'next-intl';
import { memo } from 'react';
import type { VolunteerActivity } from '../../api/types';
import { useBoard } from '../board-context';
import { axes } from '../charts/axes';
import { smallHeight } from '../charts/chart-height';
import { Legend } from '../charts/legend';
import { PointTooltip } from '../charts/point-tooltip';
import { useShareName } from './use-share-name';

/** A bar for each power of two: how many volunteers made as many calls. */
export const ActivityPlot = memo(function ActivityPlot({ shares }: Pick<VolunteerActivity, 'shares'>) {
  const t = useTranslations('activity');
  const { format } = useBoard();
  const nameOf = useShareName();
  const data = shares.map((share) => ({ ...share, each: nameOf(share) }));
  return (
    <figure aria-label={t('chart')}>
      <Legend items={[{ label: t('legend'), color: 'var(--calls)' }]} />
      <CompositeChart
        {...axes(format)}
        dataKey="each"
        h={smallHeight}
        data={data}
        valueFormatter={format.count}
        xAxisProps={{ minTickGap: 6, tickMargin: 8, interval: 'preserveStartEnd' }}
        series={[{ name: 'volunteers', type: 'bar', color: 'var(--calls)' }]}
        barProps={{ isAnimationActive: false, fillOpacity: 1 }}
        tooltipProps={{
          content: ({ active, payload }) => {
            const point: (typeof data)[number] | undefined = payload?.[0]?.payload;
            if (!active || !point) return null;
            return (
              <PointTooltip
                head={`${t('each')}: ${point.each}`}
                lines={[
                  { label: t('volunteers'), value: format.count(point.volunteers) },
                  { label: t('together'), value: format.count(point.dials) },
                ]}
              />
            );
          },
        }}
      />
    </figure>
  );
});

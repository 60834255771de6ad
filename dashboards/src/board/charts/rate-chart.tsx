import { useTranslations } from 'next-intl';
import { AnnotationList } from '../../annotations/annotation-list';
import { useBoard } from '../board-context';
import type { Figures } from '../data/use-figures';
import { Panel } from '../panel';
import classes from './chart.module.css';
import { legendHeight, rateHeight } from './chart-height';
import type { ChartDay } from './days';
import { RatePlot } from './plots';
import { RateTable } from './rate-table';
import { TableToggle } from './table-toggle';

/** The positive share over time. */
export function RateChart({ figures, days }: { figures: Figures; days: readonly ChartDay[] }) {
  const t = useTranslations('rate');
  const { state } = useBoard();
  const asTable = state.tables.includes('rate');
  return (
    <div className={classes.section}>
      <Panel
        testId="chart-rate"
        title={t('title')}
        subtitle={t('subtitle')}
        figures={figures}
        metrics={['positive-conversation-rate']}
        height={rateHeight + legendHeight}
        tools={<TableToggle chart="rate" />}
      >
        {asTable && figures.answer ? (
          <div className={classes.scroll}>
            <RateTable days={days} answer={figures.answer} />
          </div>
        ) : (
          <RatePlot days={days} />
        )}
      </Panel>
      <AnnotationList days={days} />
    </div>
  );
}

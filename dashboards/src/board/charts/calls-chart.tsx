import { useTranslations } from 'next-intl';
import { AnnotationList } from '../../annotations/annotation-list';
import type { FiguresAnswer } from '../../api/types';
import { useBoard } from '../board-context';
import { countOf } from '../data/cells';
import type { Figures } from '../data/use-figures';
import { Panel } from '../panel';
import { CallsTable } from './calls-table';
import classes from './chart.module.css';
import { chartHeight, legendHeight } from './chart-height';
import type { ChartDay } from './days';
import { CallsPlot } from './plots';
import { TableToggle } from './table-toggle';

interface Props {
  figures: Figures;
  days: readonly ChartDay[];
  /** The days that they are compared with, in the same order; none: they are not. */
  before: readonly ChartDay[] | undefined;
  answerBefore: FiguresAnswer | undefined;
}

/** Calls on each day: the large chart. */
export function CallsChart({ figures, days, before, answerBefore }: Props) {
  const t = useTranslations('calls');
  const { state } = useBoard();
  const asTable = state.tables.includes('calls');
  return (
    <div className={classes.section}>
      <Panel
        testId="chart-calls"
        title={t('title')}
        subtitle={<Summary days={days} />}
        figures={figures}
        metrics={['dials']}
        height={chartHeight + legendHeight}
        tools={<TableToggle chart="calls" />}
      >
        {asTable && figures.answer ? (
          <div className={classes.scroll}>
            <CallsTable days={days} answer={figures.answer} before={before} answerBefore={answerBefore} />
          </div>
        ) : (
          <CallsPlot days={days} before={before} />
        )}
      </Panel>
      <AnnotationList days={days} />
    </div>
  );
}

/** Which days, and which of them stands out. */
function Summary({ days }: { days: readonly ChartDay[] }) {
  const t = useTranslations('calls');
  const { format } = useBoard();
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return null;
  const busiest = days.reduce((most, each) => (countOf(each.row, 'dials') > countOf(most.row, 'dials') ? each : most));
  const most = countOf(busiest.row, 'dials');
  return (
    <>
      {t('subtitle', { span: format.span(first.day, last.day) })}
      {most > 0 && days.length > 1 && ` · ${t('busiest', { day: format.day(busiest.day), value: format.count(most) })}`}
    </>
  );
}

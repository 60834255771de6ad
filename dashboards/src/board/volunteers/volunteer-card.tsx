import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { useBoard } from '../board-context';
import chart from '../charts/chart.module.css';
import { Choice } from '../charts/choice';
import { chartSpans } from '../charts/days';
import { SeriesPlot } from '../charts/plots';
import { TableToggle } from '../charts/table-toggle';
import { cellOf } from '../data/cells';
import { everActive, overTime, totals, volunteerMetrics } from '../data/questions';
import { useFigures } from '../data/use-figures';
import { Numbers } from '../numbers/numbers';
import { Panel } from '../panel';
import { chartSpan } from '../state/range';
import { SpansTable } from '../tables/spans-table';
import { useWritten } from '../written';

/** Who calls: how many joined, how many called, how often, and how many on each day or in each week. */
export function VolunteerCard() {
  const t = useTranslations('volunteers');
  const board = useBoard();
  const written = useWritten();
  const { span, state, today } = board;
  const by = state.choices.active;
  const total = useFigures(totals(board, volunteerMetrics));
  const ever = useFigures(everActive(board));
  const series = useFigures(overTime(board, ['active-volunteers', 'calls-per-volunteer'], by));
  const spans = useMemo(() => chartSpans(series.rows, by, chartSpan(span), today), [series.rows, by, span, today]);
  const points = useMemo(
    () => spans.map(({ day, row }) => ({ day, values: { active: cellOf(row, 'active-volunteers')?.value ?? 0 } })),
    [spans],
  );
  const number = (metric: (typeof volunteerMetrics)[number]) => ({
    metric,
    cell: total.answer && (cellOf(total.rows[0], metric) ?? absent(total.answer.definitions, metric)),
    figures: total,
  });
  return (
    <Panel
      testId="volunteers"
      title={t('title')}
      subtitle={t(`subtitle.${by}`)}
      figures={series}
      metrics={[...volunteerMetrics, 'volunteers-ever-active']}
      height={380}
      tools={
        <>
          <Choice name="active" />
          <TableToggle chart="volunteers" />
        </>
      }
    >
      <Numbers
        numbers={[
          number('volunteers-registered'),
          {
            metric: 'volunteers-ever-active',
            cell: ever.answer && (cellOf(ever.rows[0], 'volunteers-ever-active') ?? { value: 0 }),
            figures: ever,
            span: span.to ? { to: span.to } : {},
          },
          number('active-volunteers'),
          number('calls-per-volunteer'),
        ]}
      />
      {series.answer && state.tables.includes('volunteers') ? (
        <div className={chart.scroll}>
          <SpansTable
            by={by}
            spans={spans}
            answer={series.answer}
            columns={[
              { metric: 'active-volunteers', head: t('active') },
              { metric: 'calls-per-volunteer', head: t('each') },
            ]}
          />
        </div>
      ) : (
        <SeriesPlot
          label={t('chart')}
          unit={by}
          points={points}
          written={(value) => written('active-volunteers', value)}
          series={[{ name: 'active', label: t('active'), type: 'bar', color: 'var(--calls)' }]}
        />
      )}
    </Panel>
  );
}

/** Where a metric was asked for and there is no row, nobody was counted; where it was not, there is nothing to say. */
function absent(definitions: readonly { metric: string }[], metric: string) {
  const asked = definitions.some((each) => each.metric === metric);
  return asked ? { value: metric === 'calls-per-volunteer' ? null : 0 } : undefined;
}

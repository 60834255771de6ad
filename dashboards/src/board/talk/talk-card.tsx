import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { useBoard } from '../board-context';
import chart from '../charts/chart.module.css';
import { Choice } from '../charts/choice';
import { chartDays } from '../charts/days';
import { SeriesPlot } from '../charts/plots';
import { TableToggle } from '../charts/table-toggle';
import { cellOf } from '../data/cells';
import { overTime, totals } from '../data/questions';
import { useFigures } from '../data/use-figures';
import { Numbers } from '../numbers/numbers';
import { Panel } from '../panel';
import { chartSpan } from '../state/range';
import { SpansTable } from '../tables/spans-table';
import { useWritten } from '../written';

const parts = ['median', 'p90', 'longest'] as const;

/** How long conversations were: in total, typically, and at most. */
export function TalkCard() {
  const t = useTranslations('talk');
  const board = useBoard();
  const written = useWritten();
  const { span, state, today } = board;
  const total = useFigures(totals(board, ['talk-time']));
  const figures = useFigures(overTime(board, ['talk-time'], 'day'));
  const days = useMemo(() => chartDays(figures.rows, chartSpan(span), today), [figures.rows, span, today]);
  const points = useMemo(
    () =>
      days.map(({ day, row }) => {
        const { value = 0, median = null, p90 = null } = cellOf(row, 'talk-time') ?? {};
        return { day, values: { total: value, median, p90 } };
      }),
    [days],
  );
  const cell = total.answer && (cellOf(total.rows[0], 'talk-time') ?? { value: 0 });
  const number = { metric: 'talk-time', cell, figures: total } as const;
  const line = (name: 'median' | 'p90', color: string) => ({ name, label: t(name), type: 'line' as const, color });
  const series = {
    total: [{ name: 'total', label: t('total'), type: 'bar' as const, color: 'var(--calls)' }],
    typical: [line('median', 'var(--calls)'), line('p90', 'var(--brand)')],
  };
  return (
    <Panel
      testId="talk-time"
      title={t('title')}
      subtitle={t('subtitle', { unrecorded: cell?.unrecorded ?? 0 })}
      figures={figures}
      metrics={['talk-time']}
      height={380}
      tools={
        <>
          <Choice name="talk" />
          <TableToggle chart="talk" />
        </>
      }
    >
      <Numbers
        numbers={[{ ...number, title: t('total') }, ...parts.map((part) => ({ ...number, part, title: t(part) }))]}
      />
      {figures.answer && state.tables.includes('talk') ? (
        <div className={chart.scroll}>
          <SpansTable
            by="day"
            spans={days}
            answer={figures.answer}
            columns={[
              { metric: 'talk-time', head: t('total') },
              ...parts.map((part) => ({ metric: 'talk-time' as const, part, head: t(part) })),
            ]}
          />
        </div>
      ) : (
        <SeriesPlot
          label={t('chart')}
          unit="day"
          points={points}
          written={(value) => written('talk-time', value)}
          series={series[state.choices.talk]}
        />
      )}
    </Panel>
  );
}

import { useTranslations } from 'next-intl';
import { useBoard } from '../board-context';
import chart from '../charts/chart.module.css';
import { Choice } from '../charts/choice';
import { TableToggle } from '../charts/table-toggle';
import { countOf } from '../data/cells';
import { hourMetrics, hours } from '../data/questions';
import { useFigures } from '../data/use-figures';
import { Panel } from '../panel';
import source from '../source.module.css';
import { HeatMap } from './heat-map';
import { bySlot } from './hours';
import { HoursTable } from './hours-table';

/** When calls are made, and when somebody answers: the hours of the week. */
export function HoursCard() {
  const t = useTranslations('hours');
  const board = useBoard();
  const figures = useFigures(hours(board));
  const { known, unknown } = bySlot(figures.rows);
  const unplaced = unknown.reduce((sum, row) => sum + countOf(row, 'dials'), 0);
  return (
    <Panel
      testId="by-hour"
      title={t('title')}
      subtitle={t('subtitle', { zone: board.campaign.timeZone })}
      figures={figures}
      metrics={hourMetrics}
      height={330}
      tools={
        <>
          <Choice name="hours" />
          <TableToggle chart="hours" />
        </>
      }
    >
      {figures.answer &&
        (board.state.tables.includes('hours') ? (
          <div className={chart.scroll}>
            <HoursTable rows={figures.rows} answer={figures.answer} />
          </div>
        ) : (
          <HeatMap slots={known} answer={figures.answer} />
        ))}
      <p className={source.source} data-note data-testid="unknown-hours" data-value={unplaced}>
        {t('unknown', { count: unplaced })}
      </p>
    </Panel>
  );
}

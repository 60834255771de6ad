import { useTranslations } from 'next-intl';
import { useBoard } from '../board-context';
import { ActivityPlot } from '../charts/plots';
import { TableToggle } from '../charts/table-toggle';
import { PictureAndTable } from '../layout/picture-and-table';
import { Panel } from '../panel';
import { ActivityShares } from './activity-shares';
import { MostActive } from './most-active';
import { useActivity } from './use-activity';

/** How many volunteers made how many calls, and who made most. */
export function ActivityCard() {
  const t = useTranslations('activity');
  const { state } = useBoard();
  const activity = useActivity();
  const { answer, rows } = activity;
  return (
    <Panel
      testId="activity"
      title={t('title')}
      subtitle={t('subtitle', { unknown: answer?.unknown ?? 0 })}
      figures={activity}
      metrics={['active-volunteers', 'dials', 'conversations']}
      height={320}
      tools={<TableToggle chart="activity" />}
    >
      {answer && (
        <PictureAndTable
          picture={
            state.tables.includes('activity') ? <ActivityShares shares={rows} /> : <ActivityPlot shares={rows} />
          }
          table={<MostActive volunteers={answer.mostActive} />}
        />
      )}
    </Panel>
  );
}

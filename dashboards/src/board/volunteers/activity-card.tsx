import { useTranslations } from 'next-intl';
import { AsOf } from '../as-of';
import { useBoard } from '../board-context';
import { PictureAndTable } from '../layout/picture-and-table';
import { PanelFrame } from '../panel-frame';
import { Placeholder } from '../placeholder';
import { useProblemText } from '../problems';
import source from '../source.module.css';
import { ActivityShares } from './activity-shares';
import { MostActive } from './most-active';
import { useActivity } from './use-activity';

/** How many volunteers made how many calls, and who made most. */
export function ActivityCard() {
  const t = useTranslations('activity');
  const te = useTranslations();
  const problemText = useProblemText();
  const { campaign } = useBoard();
  const { activity, problem } = useActivity();
  const content = () => {
    if (!activity)
      return problem ? (
        <p role="alert">{`${te('error.partTitle')}: ${problemText(problem).text}`}</p>
      ) : (
        <Placeholder height={320} />
      );
    if (activity.shares.length === 0) return <p>{te('empty.card')}</p>;
    return (
      <PictureAndTable
        picture={<ActivityShares shares={activity.shares} />}
        table={<MostActive volunteers={activity.mostActive} />}
      />
    );
  };
  return (
    <PanelFrame
      testId="activity"
      title={t('title')}
      subtitle={t('subtitle', { unknown: activity?.unknown ?? 0 })}
      busy={!activity && !problem}
      source={
        activity && (
          <p className={source.source}>
            <AsOf {...activity} timeZone={campaign.timeZone} />
          </p>
        )
      }
    >
      {content()}
    </PanelFrame>
  );
}

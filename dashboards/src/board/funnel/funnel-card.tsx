import { useTranslations } from 'next-intl';
import { AsOf } from '../as-of';
import { useBoard } from '../board-context';
import chart from '../charts/chart.module.css';
import { TableToggle } from '../charts/table-toggle';
import { ExportMenu } from '../export/export-menu';
import { PanelFrame } from '../panel-frame';
import { Placeholder } from '../placeholder';
import { useProblemText } from '../problems';
import source from '../source.module.css';
import { FunnelAlarms } from './funnel-alarms';
import { FunnelPicture } from './funnel-picture';
import { FunnelTable } from './funnel-table';
import { sidesOf } from './sides';
import { useFunnel } from './use-funnel';

/** How many calls began, against what became of them; and what to do where the two do not agree. */
export function FunnelCard() {
  const t = useTranslations('funnel');
  const te = useTranslations('error');
  const problemText = useProblemText();
  const { state } = useBoard();
  const figures = useFunnel();
  const { answer: funnel, problem } = figures;
  const sides = funnel && sidesOf(funnel);
  if (sides?.every(({ total }) => total === 0)) return null;
  const content = () => {
    if (!funnel || !sides)
      return problem ? (
        <p role="alert">{`${te('partTitle')}: ${problemText(problem).text}`}</p>
      ) : (
        <Placeholder height={170} />
      );
    return (
      <>
        <FunnelAlarms alarms={funnel.alarms} />
        {state.tables.includes('funnel') ? (
          <FunnelTable funnel={funnel} sides={sides} />
        ) : (
          <FunnelPicture sides={sides} />
        )}
      </>
    );
  };
  return (
    <div className={chart.section}>
      <PanelFrame
        id="funnel"
        testId="funnel"
        title={t('title')}
        subtitle={t('subtitle')}
        tools={
          <>
            <TableToggle chart="funnel" />
            {funnel && <ExportMenu title={t('title')} figures={figures} metrics={['funnel-calls']} />}
          </>
        }
        busy={!funnel && !problem}
        source={
          funnel && (
            <p className={source.source}>
              <AsOf {...funnel} />
            </p>
          )
        }
      >
        {content()}
      </PanelFrame>
    </div>
  );
}

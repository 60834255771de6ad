import { useTranslations } from 'next-intl';
import type { Problem } from '../../api/problem';
import type { FiguresAnswer } from '../../api/types';
import { useBoard } from '../board-context';
import { useLiveExtent } from '../data/live-figures';
import { FunnelLink } from '../funnel/funnel-link';
import { useProblemText } from '../problems';
import { freshnessOf } from './freshness';
import { QueueLinks } from './queue-links';
import classes from './status-line.module.css';

interface Props {
  answer: FiguresAnswer | undefined;
  problem: Problem | undefined;
}

/** How far the figures can be relied on: as of when, complete through when, what could not be read. */
export function StatusLine({ answer, problem }: Props) {
  const t = useTranslations('status');
  const { format } = useBoard();
  const problemText = useProblemText();
  const live = useLiveExtent();
  if (!answer) return problem ? <Warning>{problemText(problem).text}</Warning> : <div className={classes.line} />;
  const extent = live ?? answer;
  const { asOf, completeThrough, deadLetters } = extent;
  const freshness = freshnessOf(extent, !live && problem !== undefined);
  const through = completeThrough === null ? undefined : format.clock(completeThrough);
  return (
    <>
      <section className={classes.line} aria-label={t('label')} data-testid="status" data-freshness={freshness}>
        {freshness === 'live' && <span className={classes.live}>{t('live')}</span>}
        <span>{t('asOf', { time: format.clock(asOf) })}</span>
        <span>{through === undefined ? t('throughUnknown') : t('through', { time: through })}</span>
        <span>{t('zone', { zone: answer.timeZone })}</span>
        <a
          className={deadLetters > 0 ? classes.unreadable : classes.readable}
          href="/dead-letters"
          data-dead-letters={deadLetters}
        >
          {t('deadLetters', { count: deadLetters })}
        </a>
        <FunnelLink />
        <QueueLinks />
        <strong className={classes.internal}>{t('internal')}</strong>
      </section>
      {freshness === 'lost' && <Warning>{t('lost', { time: format.clock(asOf) })}</Warning>}
      {freshness === 'behind' && <Warning>{t('behind', { time: format.moment(completeThrough ?? asOf) })}</Warning>}
      {freshness === 'unknown' && <Warning>{t('unknown')}</Warning>}
    </>
  );
}

function Warning({ children }: { children: string }) {
  return (
    <p className={classes.warning} role="alert" data-testid="warning">
      {children}
    </p>
  );
}

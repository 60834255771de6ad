import { useTranslations } from 'next-intl';
import { useBoard } from '../board-context';
import { supported } from '../data/supported';
import { type Figures, useFigures } from '../data/use-figures';
import { spanBefore } from '../state/range';
import classes from './headline.module.css';
import { HeadlineNumber } from './headline-number';
import { headlineMetrics } from './metrics';

/** One row of numbers, each beside that of as many days before. */
export function Headline({ figures }: { figures: Figures }) {
  const t = useTranslations('headline');
  const { campaign, definitions, span, state, today, format } = useBoard();
  const before = spanBefore(span);
  const filtered = Object.keys(state.filters) as (keyof typeof state.filters)[];
  const asked = supported(definitions, headlineMetrics, filtered);
  const earlier = useFigures(before && { campaign: campaign.id, metrics: asked, ...before, where: state.filters });
  const running = span.to === undefined || span.to >= today;
  const unfinishedDay = running && span.from === span.to;
  return (
    <section aria-label={t('label')} data-testid="headline" aria-busy={!figures.answer || figures.outdated}>
      <div className={classes.row} data-outdated={figures.outdated || undefined}>
        {headlineMetrics.map((metric) => (
          <HeadlineNumber
            key={metric}
            metric={metric}
            figures={figures}
            earlier={before && !earlier.outdated ? earlier : undefined}
            refused={!asked.includes(metric)}
            unfinishedDay={unfinishedDay}
          />
        ))}
      </div>
      <p className={classes.note}>
        {before === undefined
          ? t('openRange')
          : unfinishedDay
            ? t('comparedWithYesterday')
            : t('comparedWith', { span: format.span(before.from, before.to) })}{' '}
        {running && t('running')}
      </p>
    </section>
  );
}

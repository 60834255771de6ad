import { useTranslations } from 'next-intl';
import { useBoard } from '../board-context';
import { compared } from '../data/questions';
import { supported } from '../data/supported';
import { type Figures, useFigures } from '../data/use-figures';
import { comparedSpan } from '../state/compare';
import classes from './headline.module.css';
import { HeadlineNumber } from './headline-number';
import { headlineMetrics } from './metrics';

/** One row of numbers, each beside that of the days it is compared with. */
export function Headline({ figures }: { figures: Figures }) {
  const t = useTranslations('headline');
  const board = useBoard();
  const { definitions, span, state, today, format } = board;
  const { kind } = state.compare;
  const before = comparedSpan(span, state.compare);
  const filtered = Object.keys(state.filters) as (keyof typeof state.filters)[];
  const asked = supported(definitions, headlineMetrics, filtered);
  const earlier = useFigures(compared(board));
  const running = span.to === undefined || span.to >= today;
  const unfinishedDay = running && span.from !== undefined && span.from === span.to;
  const yesterday = unfinishedDay && kind === 'before';
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
            when={yesterday ? 'yesterday' : kind === 'before' ? 'before' : 'then'}
          />
        ))}
      </div>
      <p className={classes.note}>
        {before
          ? yesterday
            ? t('comparedWithYesterday')
            : t(kind === 'before' ? 'comparedWith' : 'comparedWithThen', { span: format.span(before.from, before.to) })
          : kind !== 'none' && t('openRange')}{' '}
        {running && t('running')}
      </p>
    </section>
  );
}

import { useTranslations } from 'next-intl';
import type { Filters } from '../../api/figures-path';
import type { Cell, MetricName } from '../../api/types';
import { useBoard } from '../board-context';
import type { Figures } from '../data/use-figures';
import { Figure } from '../figure';
import { Placeholder } from '../placeholder';
import type { Span } from '../state/range';
import { useWritten } from '../written';
import classes from './numbers.module.css';

/** One of a few numbers at the head of a card. */
export interface CardNumber {
  metric: MetricName;
  /** What it is called, if not by the title of its metric. */
  title?: string;
  /** Where it comes from. */
  figures: Pick<Figures, 'path' | 'answer'>;
  /** Absent while there is no answer, and where the filters make no sense for it. */
  cell: Cell | undefined;
  part?: 'median' | 'p90' | 'longest';
  span?: Span;
  of?: Filters;
}

/** A few numbers side by side. */
export function Numbers({ numbers }: { numbers: readonly CardNumber[] }) {
  const t = useTranslations('headline');
  const { definition, text } = useBoard();
  const written = useWritten();
  return (
    <dl className={classes.numbers}>
      {numbers.map(({ metric, title, figures: { path, answer }, cell, part, span, of }) => {
        const shown = part ? cell?.[part] : cell?.value;
        const name = title ?? text(definition(metric)?.title ?? { en: metric, ru: metric });
        return (
          <div key={part ?? metric} data-number={part ?? metric} data-value={shown ?? ''}>
            <dt>{name}</dt>
            <dd>
              {cell && answer ? (
                <Figure
                  place="card"
                  metric={metric}
                  cell={cell}
                  answer={answer}
                  {...(span ? { span } : {})}
                  {...(of ? { of } : {})}
                >
                  {written(metric, shown)}
                </Figure>
              ) : path !== null && !answer ? (
                <Placeholder height={30} width="4rem" />
              ) : (
                <abbr className={classes.refused} title={t('refused')}>
                  —
                </abbr>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

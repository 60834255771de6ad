import { useTranslations } from 'next-intl';
import type { Filters } from '../../api/figures-path';
import type { Cell, FiguresAnswer, MetricName } from '../../api/types';
import { useBoard } from '../board-context';
import { Figure } from '../figure';
import type { Span } from '../state/range';
import { useWritten } from '../written';
import classes from './numbers.module.css';

/** One of a few numbers at the head of a card. */
export interface CardNumber {
  metric: MetricName;
  /** What it is called, if not by the title of its metric. */
  title?: string;
  /** Absent: the filters make no sense for it. */
  cell: Cell | undefined;
  answer: FiguresAnswer | undefined;
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
      {numbers.map(({ metric, title, cell, answer, part, span, of }) => {
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

import { useTranslations } from 'next-intl';
import type { Filters } from '../../api/figures-path';
import type { FiguresAnswer, MetricName, Row } from '../../api/types';
import { useBoard } from '../board-context';
import { cellOf } from '../data/cells';
import { Figure } from '../figure';
import { type FilterDimension, toggleFilter } from '../state/state';
import { useWritten } from '../written';
import classes from './pointed.module.css';

interface Props {
  /** What is pointed at, by its name. */
  name: string;
  row: Row | undefined;
  answer: FiguresAnswer;
  metrics: readonly MetricName[];
  /** Which calls it stands for. */
  of: Filters;
  /** Limits the board to it. */
  filter?: { dimension: FilterDimension; value: string };
}

/** The numbers of what is pointed at in a picture. */
export function Pointed({ name, row, answer, metrics, of, filter }: Props) {
  const t = useTranslations();
  const { definition, text, state, change } = useBoard();
  const written = useWritten();
  const chosen = filter !== undefined && (state.filters[filter.dimension] ?? []).includes(filter.value);
  return (
    <div className={classes.pointed} data-testid="pointed">
      <strong>{name}</strong>
      {row === undefined && <span>{t('shades.none')}</span>}
      {metrics.map((metric) => {
        const cell = cellOf(row, metric);
        const title = definition(metric)?.title;
        return (
          cell && (
            <span key={metric}>
              {title ? text(title) : metric}{' '}
              <Figure place="pointed" metric={metric} cell={cell} answer={answer} of={of}>
                {written(metric, cell.value)}
              </Figure>
            </span>
          )
        );
      })}
      {filter && row && (
        <button
          type="button"
          className={classes.only}
          onClick={() => change((now) => toggleFilter(now, filter.dimension, filter.value))}
        >
          {t(chosen ? 'filters.drop' : 'filters.add', { value: name })}
        </button>
      )}
    </div>
  );
}

import { useTranslations } from 'next-intl';
import { useBoard } from '../board-context';
import { useNames } from '../names';
import { filterDimensions, toggleFilter } from '../state/state';
import classes from './controls.module.css';

/** The filters that are on, each of which a press takes away. */
export function FilterChips() {
  const t = useTranslations('filters');
  const { state, change } = useBoard();
  const nameOf = useNames();
  const chips = filterDimensions.flatMap((dimension) =>
    (state.filters[dimension] ?? []).map((value) => ({ dimension, value, name: nameOf(dimension, value) })),
  );
  if (chips.length === 0) return null;
  return (
    <ul className={classes.chips} aria-label={t('label')} data-testid="filters">
      {chips.map(({ dimension, value, name }) => (
        <li key={`${dimension}:${value}`}>
          <button
            type="button"
            className={classes.chip}
            aria-label={t('remove', { dimension: t(dimension), value: name })}
            onClick={() => change((now) => toggleFilter(now, dimension, value))}
          >
            {name}
            <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <button type="button" className={classes.clear} onClick={() => change((now) => ({ ...now, filters: {} }))}>
            {t('clear')}
          </button>
        </li>
      )}
    </ul>
  );
}

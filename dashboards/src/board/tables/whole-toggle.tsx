import { useTranslations } from 'next-intl';
import { useBoard } from '../board-context';
import { type LongTable, toggleWhole } from '../state/state';
import classes from './table.module.css';

/** Shows the rest of a long table, or hides it again. */
export function WholeToggle({ table, count }: { table: LongTable; count: number }) {
  const t = useTranslations('table');
  const { state, change } = useBoard();
  return (
    <button
      type="button"
      className={`${classes.more} screen-only`}
      onClick={() => change((now) => toggleWhole(now, table))}
    >
      {state.whole.includes(table) ? t('fewer') : t('all', { count })}
    </button>
  );
}

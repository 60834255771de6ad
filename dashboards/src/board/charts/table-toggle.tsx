import { useTranslations } from 'next-intl';
import { useBoard } from '../board-context';
import { type ChartName, toggleTable } from '../state/state';
import classes from './chart.module.css';

/** Turns a chart into the table behind it, and back. */
export function TableToggle({ chart }: { chart: ChartName }) {
  const t = useTranslations('table');
  const { state, change } = useBoard();
  const asTable = state.tables.includes(chart);
  return (
    <button type="button" className={classes.toggle} onClick={() => change((now) => toggleTable(now, chart))}>
      {t(asTable ? 'asChart' : 'asTable')}
    </button>
  );
}

import { useTranslations } from 'next-intl';
import { useBoard } from '../board-context';
import { initialSort, type SortableTable, type SortColumn, sortBy } from '../state/state';
import classes from './table.module.css';

const labels = {
  dials: 'dials',
  conversations: 'conversations',
  'positive-conversation-rate': 'rate',
  'answer-rate': 'answered',
  'active-volunteers': 'volunteers',
} as const;

interface Props {
  /** What the rows are. */
  name: string;
  columns: readonly SortColumn[];
  /** The table that the heads sort; none: they only say what the columns are. */
  table?: SortableTable;
}

/** Heads of columns, which sort the table if it can be sorted. */
export function ColumnHeads({ name, columns, table }: Props) {
  const t = useTranslations('table');
  const heads = [
    { column: 'name' as SortColumn, label: name },
    ...columns.map((column) => ({ column, label: column === 'name' ? name : t(labels[column]) })),
  ];
  return (
    <tr>
      {heads.map(({ column, label }) =>
        table ? (
          <SortableHead key={column} table={table} column={column} label={label} />
        ) : (
          <th key={column} scope="col">
            {label}
          </th>
        ),
      )}
    </tr>
  );
}

function SortableHead({ table, column, label }: { table: SortableTable; column: SortColumn; label: string }) {
  const t = useTranslations('table');
  const { state, change } = useBoard();
  const sort = state.sorts[table] ?? initialSort;
  const order = sort.column !== column ? 'none' : sort.descending ? 'descending' : 'ascending';
  return (
    <th scope="col" aria-sort={order}>
      <button
        type="button"
        className={classes.sort}
        title={t('sortBy', { column: label })}
        onClick={() => change((now) => sortBy(now, table, column))}
      >
        {label}
        <span aria-hidden="true" className={classes.arrow} data-order={order} />
      </button>
    </th>
  );
}

import { type ChoiceName, type Choices, initialChoices, readChoices } from './choices';
import type { Compare } from './compare';
import type { Range } from './range';

/** Dimensions that the board filters by. */
export const filterDimensions = ['country', 'region', 'language', 'disposition', 'guideline', 'attempt'] as const;
export type FilterDimension = (typeof filterDimensions)[number];

/** Charts that can be shown as a table. */
export const chartNames = [
  'calls',
  'rate',
  'funnel',
  'regions',
  'world',
  'hours',
  'volunteers',
  'talk',
  'activity',
] as const;
export type ChartName = (typeof chartNames)[number];

/** Columns that tables are sorted by. */
export const sortColumns = [
  'name',
  'dials',
  'conversations',
  'positive-conversation-rate',
  'answer-rate',
  'active-volunteers',
] as const;
export type SortColumn = (typeof sortColumns)[number];

export const sortableTables = ['country', 'region', 'language', 'disposition', 'guideline', 'attempt'] as const;
export type SortableTable = (typeof sortableTables)[number];

/** Tables that show their first rows only, unless asked for all. */
export const longTables = ['country', 'region', 'language', 'disposition', 'guideline', 'attempt'] as const;
export type LongTable = (typeof longTables)[number];

export interface Sort {
  column: SortColumn;
  descending: boolean;
}

/** All that somebody can choose on the board: the whole of it stands in the address. */
export interface BoardState {
  /** Absent: the campaign that started last. */
  campaign?: string;
  range: Range;
  filters: Partial<Record<FilterDimension, string[]>>;
  /** Charts shown as tables. */
  tables: ChartName[];
  /** Tables shown to their last row. */
  whole: LongTable[];
  sorts: Partial<Record<SortableTable, Sort>>;
  /** What the days shown are compared with. */
  compare: Compare;
  choices: Choices;
}

export const initialState: BoardState = {
  range: { kind: '28d' },
  filters: {},
  tables: [],
  whole: [],
  sorts: {},
  compare: { kind: 'before' },
  choices: initialChoices,
};

export const initialSort: Sort = { column: 'dials', descending: true };

/** Adds a value to the filter of a dimension, or takes it away. */
export function toggleFilter(state: BoardState, dimension: FilterDimension, value: string): BoardState {
  const chosen = state.filters[dimension] ?? [];
  const values = chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value].sort();
  const { [dimension]: _, ...others } = state.filters;
  return { ...state, filters: values.length > 0 ? { ...others, [dimension]: values } : others };
}

/** Shows a chart as a table, or as a chart again. */
export function toggleTable(state: BoardState, chart: ChartName): BoardState {
  return { ...state, tables: toggled(state.tables, chart) };
}

/** Shows all rows of a table, or the first ones only. */
export function toggleWhole(state: BoardState, table: LongTable): BoardState {
  return { ...state, whole: toggled(state.whole, table) };
}

function toggled<T>(list: readonly T[], item: T): T[] {
  return list.includes(item) ? list.filter((each) => each !== item) : [...list, item];
}

/** Chooses one of the options of a chart or card. */
export function choose(state: BoardState, name: ChoiceName, option: string): BoardState {
  return { ...state, choices: readChoices((each) => (each === name ? option : state.choices[each])) };
}

/** Sorts a table by a column; the same column again turns the order round. */
export function sortBy(state: BoardState, table: SortableTable, column: SortColumn): BoardState {
  const now = state.sorts[table] ?? initialSort;
  const descending = now.column === column ? !now.descending : column !== 'name';
  return { ...state, sorts: { ...state.sorts, [table]: { column, descending } } };
}

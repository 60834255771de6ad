import { choiceNames, initialChoices, readChoices } from './choices';
import { readCompare, writeCompare } from './compare';
import { isDay } from './days';
import { presets, type Range } from './range';
import {
  type BoardState,
  chartNames,
  filterDimensions,
  initialSort,
  initialState,
  longTables,
  type Sort,
  sortableTables,
  sortColumns,
} from './state';

/** What an address says; what it does not say, or says wrongly, is as on the first visit. */
export function readAddress(parameters: URLSearchParams): BoardState {
  const campaign = parameters.get('campaign');
  const filters = filterDimensions.flatMap((dimension) => {
    const values = listed(parameters, dimension).filter((value) => /^[\w.-]{1,40}$/.test(value));
    return values.length > 0 ? [[dimension, [...new Set(values)].sort()]] : [];
  });
  const sorts = sortableTables.flatMap((table) => {
    const sort = readSort(parameters.get(`sort-${table}`) ?? '');
    return sort ? [[table, sort]] : [];
  });
  return {
    ...(campaign ? { campaign } : {}),
    range: readRange(parameters),
    filters: Object.fromEntries(filters),
    tables: chartNames.filter((name) => listed(parameters, 'tables').includes(name)),
    whole: longTables.filter((name) => listed(parameters, 'whole').includes(name)),
    sorts: Object.fromEntries(sorts),
    compare: readCompare(parameters.get('compare')),
    choices: readChoices((name) => parameters.get(name)),
  };
}

/** The address of a state, `/` for that of the first visit. */
export function writeAddress({ campaign, range, filters, tables, whole, sorts, compare, choices }: BoardState): string {
  const parameters = new URLSearchParams();
  if (campaign) parameters.set('campaign', campaign);
  if (range.kind === 'custom') {
    parameters.set('from', range.from);
    parameters.set('to', range.to);
  } else if (range.kind !== initialState.range.kind) parameters.set('range', range.kind);
  const compared = writeCompare(compare);
  if (compared) parameters.set('compare', compared);
  for (const dimension of filterDimensions) setList(parameters, dimension, filters[dimension] ?? []);
  setList(
    parameters,
    'tables',
    chartNames.filter((name) => tables.includes(name)),
  );
  setList(
    parameters,
    'whole',
    longTables.filter((name) => whole.includes(name)),
  );
  for (const table of sortableTables) {
    const { column, descending } = sorts[table] ?? initialSort;
    if (column !== initialSort.column || descending !== initialSort.descending)
      parameters.set(`sort-${table}`, `${descending ? '-' : ''}${column}`);
  }
  for (const name of choiceNames) if (choices[name] !== initialChoices[name]) parameters.set(name, choices[name]);
  // Commas may stand in a query as they are, and are easier to read.
  const text = parameters.toString().replaceAll('%2C', ',');
  return text === '' ? '/' : `/?${text}`;
}

function readRange(parameters: URLSearchParams): Range {
  const from = parameters.get('from') ?? '';
  const to = parameters.get('to') ?? '';
  if (isDay(from) && isDay(to) && from <= to) return { kind: 'custom', from, to };
  const kind = presets.find((preset) => preset === parameters.get('range'));
  return kind ? { kind } : initialState.range;
}

function readSort(text: string): Sort | undefined {
  const descending = text.startsWith('-');
  const column = sortColumns.find((name) => name === text.slice(descending ? 1 : 0));
  return column ? { column, descending } : undefined;
}

function listed(parameters: URLSearchParams, name: string): string[] {
  return (parameters.get(name) ?? '').split(',').filter((value) => value !== '');
}

function setList(parameters: URLSearchParams, name: string, values: readonly string[]): void {
  if (values.length > 0) parameters.set(name, values.join(','));
}

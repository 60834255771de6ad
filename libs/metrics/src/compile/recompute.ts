import { type CallTime, callTimes } from '../catalogue/call-sets.js';
import type { Scope } from '../parse/query.js';
import {
  columnsByTime,
  type Rollup,
  type RollupColumn,
  rollupColumns,
  rollups,
  volunteerSets,
} from '../plan/rollups.js';
import { callsBy, columnAs } from './calls-by.js';
import type { CompiledQuery } from './compile.js';
import type { Where } from './dimension-columns.js';
import { nested, select } from './select.js';
import { Sql, sql } from './sql.js';
import { emptySet, forSets, isKnown, setOfNumbers } from './volunteer-sets.js';

const names = (list: readonly string[]) => Sql.join(list.map(Sql.name), ', ');

/** What every rollup has. */
const always = ['assigned_on', 'day'] as const;

interface Days {
  readonly scope: Where;
  /** Of assignment, UTC. */
  readonly assignedOn: readonly string[];
  readonly generation: string;
}

/**
 * Writes the SQL that counts the calls of some days for all rollups: in one statement, which reads one state of the
 * calls, so that rollups of one generation always agree. The volunteers of the days must have numbers; if one has none,
 * as he has just made his first call, the statement fails, and is to be tried again once he has one.
 *
 * @param assignedOn days of assignment (UTC); as many as the memory of the server bears
 * @param generation a new one, taken before
 */
export function compileRecompute(
  { campaign, timeZone }: Pick<Scope, 'campaign' | 'timeZone'>,
  assignedOn: readonly string[],
  generation: string,
): CompiledQuery {
  const columns = ['campaign', 'rollup', 'time', ...always, ...rollupColumns, 'calls', 'volunteers', 'generation'];
  const days = { scope: { campaign, timeZone, regions: [] }, assignedOn, generation };
  const counts = Sql.join([...callTimes.map((time) => counted(time, days)), countedWithSets(days)], '\nUNION ALL\n');
  const { text, parameters } = sql`INSERT INTO rollups (${names(columns)})\n${counts}\n${settings}`;
  return { sql: text, parameters };
}

const settings = sql`SETTINGS do_not_merge_across_partitions_select_final = 1, enable_shared_storage_snapshot_in_query = 1`;

const counted = (time: CallTime, days: Days) =>
  countedBy(time, rollups, days, { volunteers: emptySet, columns: [], where: [], beside: [] });

/** A set is kept for each group that is being counted: only where groups are few. */
const countedWithSets = (days: Days) =>
  countedBy('called', volunteerSets, days, { volunteers: setOfNumbers, where: [isKnown], ...forSets(days.scope) });

/** What a rollup has of calls by one time. */
type GroupingSet = Pick<Rollup, 'name' | 'columns'>;

interface More {
  readonly volunteers: Sql;
  readonly columns: readonly Sql[];
  readonly where: readonly Sql[];
  readonly beside: readonly Sql[];
}

/** Rows as the table has them, in the order of its columns. */
function countedBy(
  time: CallTime,
  among: readonly Rollup[],
  { scope, assignedOn, generation }: Days,
  { volunteers, columns, where, beside }: More,
): Sql {
  const sets = among
    .filter(({ times }) => times.includes(time))
    .map(({ name, columns }) => ({ name, columns: columns.filter((column) => columnsByTime[time].includes(column)) }));
  const used = rollupColumns.filter((column) => sets.some((set) => set.columns.includes(column)));
  const calls = callsBy(time, ['day'], scope, {
    columns: [sql`assigned_on`, ...rollupColumns.map((column) => columnAs(column, time, scope)), ...columns],
    where: [sql`assigned_on IN ${Sql.parameter('assignedOn', 'Array(Date)', assignedOn)}`, ...where],
    beside,
  });
  return select({
    columns: [
      Sql.parameter('campaign', 'String', scope.campaign),
      rollupName(sets, used),
      Sql.word(time),
      ...always.map(Sql.name),
      ...rollupColumns.map((column) => (used.includes(column) ? Sql.name(column) : defaultOf(column))),
      sql`count()`,
      volunteers,
      Sql.parameter('generation', 'UInt64', generation),
    ],
    from: nested(calls),
    groupBy: [groupingSets(sets)],
  });
}

const defaultOf = (column: RollupColumn) => sql`any(defaultValueOfArgumentType(${Sql.name(column)}))`;

const groupingSets = (some: readonly GroupingSet[]) =>
  sql`GROUPING SETS (\n${Sql.join(
    some.map(({ columns }) => sql`(${names([...always, ...columns])})`),
    ',\n',
  ).indented()}\n)`;

/** `grouping` gives a bit for each of its columns, the last one lowest: 1 if rows are not grouped by it. */
function rollupName(some: readonly GroupingSet[], used: readonly RollupColumn[]): Sql {
  const bits = some.map(({ columns }) => used.reduce((sum, name) => sum * 2 + (columns.includes(name) ? 0 : 1), 0));
  const list = (items: readonly Sql[]) => sql`[${Sql.join(items, ', ')}]`;
  const words = some.map(({ name }) => Sql.word(name));
  return sql`transform(grouping(${names(used)}), ${list(bits.map(Sql.number))}, ${list(words)}, '')`;
}

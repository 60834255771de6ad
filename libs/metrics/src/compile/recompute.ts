import { type CallTime, callTimes } from '../catalogue/call-sets.js';
import type { Scope } from '../parse/query.js';
import { columnsByTime, type Rollup, type RollupColumn, rollupColumns, rollups } from '../plan/rollups.js';
import { callsBy, columnAs } from './calls-by.js';
import type { CompiledQuery } from './compile.js';
import type { Where } from './dimension-columns.js';
import { nested, select } from './select.js';
import { Sql, sql } from './sql.js';
import { emptySet, forSets, setOfNumbers } from './volunteer-sets.js';

const names = (list: readonly string[]) => Sql.join(list.map(Sql.name), ', ');

/** What every rollup has. */
const always = ['time', 'assigned_on', 'day'] as const;

interface Days {
  readonly scope: Where;
  /** Of assignment, UTC. */
  readonly assignedOn: readonly string[];
  readonly generation: string;
}

interface More {
  readonly columns: readonly Sql[];
  readonly beside: readonly Sql[];
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
  const columns = ['campaign', 'rollup', ...always, ...rollupColumns, 'calls', 'volunteers', 'generation'];
  const days = { scope: { campaign, timeZone, regions: [] }, assignedOn, generation };
  const counts = Sql.join(
    // A set is kept for each group that is being counted: not where the groups are millions.
    [
      counted(
        rollups.filter(({ hasVolunteers }) => !hasVolunteers),
        days,
      ),
      countedWithSets(
        rollups.filter(({ hasVolunteers }) => hasVolunteers),
        days,
      ),
    ],
    '\nUNION ALL\n',
  );
  const { text, parameters } = sql`INSERT INTO rollups (${names(columns)})\n${counts}\n${settings}`;
  return { sql: text, parameters };
}

const settings = sql`SETTINGS do_not_merge_across_partitions_select_final = 1, enable_shared_storage_snapshot_in_query = 1`;

const nothing = { columns: [], beside: [] };

const counted = (some: readonly Rollup[], days: Days) => countedBy(some, days, emptySet, () => nothing);

const countedWithSets = (some: readonly Rollup[], days: Days) =>
  countedBy(some, days, setOfNumbers, (time) => forSets(time, days.scope));

/** Rows as the table has them, in the order of its columns. */
function countedBy(
  some: readonly Rollup[],
  { scope, assignedOn, generation }: Days,
  volunteers: Sql,
  more: (time: CallTime) => More,
): Sql {
  const used = rollupColumns.filter((column) => some.some(({ columns }) => columns.includes(column)));
  return select({
    columns: [
      Sql.parameter('campaign', 'String', scope.campaign),
      rollupName(some, used),
      ...always.map(Sql.name),
      ...rollupColumns.map((column) => (used.includes(column) ? Sql.name(column) : defaultOf(column))),
      sql`count()`,
      volunteers,
      Sql.parameter('generation', 'UInt64', generation),
    ],
    from: nested(
      Sql.join(
        callTimes.map((time) => rowsBy(time, scope, assignedOn, more(time))),
        '\nUNION ALL\n',
      ),
    ),
    groupBy: [groupingSets(some)],
  });
}

/** All columns in the same order, whatever the time knows of them. */
function rowsBy(time: CallTime, scope: Where, assignedOn: readonly string[], more: More): Sql {
  const known = columnsByTime[time];
  const columns = rollupColumns.map((name) =>
    known.includes(name)
      ? columnAs(name, time, scope)
      : sql`defaultValueOfArgumentType(${Sql.name(name)}) AS ${Sql.name(name)}`,
  );
  return callsBy(time, ['day'], scope, {
    columns: [...columns, sql`${Sql.word(time)} AS time`, sql`assigned_on`, ...more.columns],
    where: [sql`assigned_on IN ${Sql.parameter('assignedOn', 'Array(Date)', assignedOn)}`],
    beside: more.beside,
  });
}

const defaultOf = (column: RollupColumn) => sql`any(defaultValueOfArgumentType(${Sql.name(column)}))`;

const groupingSets = (some: readonly Rollup[]) =>
  sql`GROUPING SETS (\n${Sql.join(
    some.map(({ columns }) => sql`(${names([...always, ...columns])})`),
    ',\n',
  ).indented()}\n)`;

/** `grouping` gives a bit for each of its columns, the last one lowest: 1 if rows are not grouped by it. */
function rollupName(some: readonly Rollup[], used: readonly RollupColumn[]): Sql {
  const bits = some.map(({ columns }) => used.reduce((sum, name) => sum * 2 + (columns.includes(name) ? 0 : 1), 0));
  const list = (items: readonly Sql[]) => sql`[${Sql.join(items, ', ')}]`;
  const words = some.map(({ name }) => Sql.word(name));
  return sql`transform(grouping(${names(used)}), ${list(bits.map(Sql.number))}, ${list(words)}, '')`;
}

import { type CallTime, callTimes } from '../catalogue/call-sets.js';
import type { Scope } from '../parse/query.js';
import { columnsByTime, rollupColumns, rollups } from '../plan/rollups.js';
import { callsBy, columnAs } from './calls-by.js';
import type { CompiledQuery } from './compile.js';
import type { Where } from './dimension-columns.js';
import { nested, select } from './select.js';
import { Sql, sql } from './sql.js';

const names = (list: readonly string[]) => Sql.join(list.map(Sql.name), ', ');

/** What every rollup has. */
const always = ['time', 'assigned_on', 'day'] as const;

/**
 * Writes the SQL that counts the calls of some days for all rollups: in one statement, which reads each call once,
 * so that rollups of one generation always agree.
 *
 * @param assignedOn days of assignment (UTC); as many as the memory of the server bears
 * @param generation a new one, taken before
 */
export function compileRecompute(
  { campaign, timeZone }: Pick<Scope, 'campaign' | 'timeZone'>,
  assignedOn: readonly string[],
  generation: string,
): CompiledQuery {
  const columns = ['campaign', 'rollup', ...always, ...rollupColumns, 'calls', 'generation'];
  const counts = select({
    columns: [
      Sql.parameter('campaign', 'String', campaign),
      sql`${rollupName()} AS rollup`,
      ...[...always, ...rollupColumns].map(Sql.name),
      sql`count() AS calls`,
      Sql.parameter('generation', 'UInt64', generation),
    ],
    from: nested(
      Sql.join(
        callTimes.map((time) => rowsBy(time, { campaign, timeZone, regions: [] }, assignedOn)),
        '\nUNION ALL\n',
      ),
    ),
    groupBy: [groupingSets()],
  });
  const { text, parameters } = sql`INSERT INTO rollups (${names(columns)})\n${counts}\n${settings}`;
  return { sql: text, parameters };
}

const settings = sql`SETTINGS do_not_merge_across_partitions_select_final = 1, enable_shared_storage_snapshot_in_query = 1`;

/** All columns in the same order, whatever the time knows of them. */
function rowsBy(time: CallTime, scope: Where, assignedOn: readonly string[]): Sql {
  const known = columnsByTime[time];
  const columns = rollupColumns.map((name) =>
    known.includes(name)
      ? columnAs(name, time, scope)
      : sql`defaultValueOfArgumentType(${Sql.name(name)}) AS ${Sql.name(name)}`,
  );
  return callsBy(time, ['day'], scope, {
    columns: [...columns, sql`${Sql.word(time)} AS time`, sql`assigned_on`],
    where: [sql`assigned_on IN ${Sql.parameter('assignedOn', 'Array(Date)', assignedOn)}`],
  });
}

const groupingSets = () =>
  sql`GROUPING SETS (\n${Sql.join(
    rollups.map(({ columns }) => sql`(${names([...always, ...columns])})`),
    ',\n',
  ).indented()}\n)`;

/** `grouping` gives a bit for each of its columns, the last one lowest: 1 if rows are not grouped by it. */
function rollupName(): Sql {
  const bits = rollups.map(({ columns }) =>
    rollupColumns.reduce((sum, name) => sum * 2 + ((columns as readonly string[]).includes(name) ? 0 : 1), 0),
  );
  const list = (items: readonly Sql[]) => sql`[${Sql.join(items, ', ')}]`;
  const words = rollups.map(({ name }) => Sql.word(name));
  return sql`transform(grouping(${names(rollupColumns)}), ${list(bits.map(Sql.number))}, ${list(words)}, '')`;
}

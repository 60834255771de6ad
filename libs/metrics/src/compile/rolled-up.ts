import type { CallTime } from '../catalogue/call-sets.js';
import { isCalendar } from '../catalogue/dimensions.js';
import type { Heads } from '../plan/heads.js';
import type { RolledUpPart } from '../plan/source.js';
import type { Column } from './calls-by.js';
import { calendarPart, districtOf, type Where } from './dimension-columns.js';
import { select } from './select.js';
import { Sql, sql } from './sql.js';

/** Calls counted beforehand, in the generation that is the head of each day that is not marked. */
export function rolledUp(
  time: CallTime,
  parts: readonly RolledUpPart[],
  { firstDay, generations }: Heads,
  columns: readonly Column[],
  scope: Where,
  more: readonly Sql[],
): Sql {
  const first = Sql.parameter('firstDay', 'Date', firstDay);
  const heads = Sql.parameter('generations', 'Array(UInt64)', `[${generations.join(',')}]`);
  return select({
    columns: [...columns.map((column) => columnOf(column, scope)), ...more],
    from: sql`rollups`,
    where: [
      sql`campaign = ${Sql.parameter('campaign', 'String', scope.campaign)}`,
      isOneOf(parts.map(({ rollup }) => Sql.word(rollup.name))),
      sql`time = ${Sql.word(time)}`,
      sql`assigned_on >= ${first}`,
      sql`generation = ${heads}[assigned_on - ${first} + 1]`,
    ],
  });
}

const isOneOf = (names: readonly Sql[]) =>
  names.length === 1 ? sql`rollup = ${names[0] as Sql}` : sql`rollup IN (${Sql.join(names, ', ')})`;

/** Whether calls are of days that are read from the calls. */
export function isMarked({ marked }: Heads): Sql {
  return sql`assigned_on IN ${Sql.parameter('markedDays', 'Array(Date)', marked)}`;
}

function columnOf(column: Column, scope: Where): Sql {
  const name = Sql.name(column);
  if (isCalendar(column)) return sql`${calendarPart(column, sql`day`)} AS ${name}`;
  return column === 'district' ? sql`${districtOf(scope)} AS ${name}` : name;
}

import { isCalendar } from '../catalogue/dimensions.js';
import type { Column } from './calls-by.js';
import { calendarPart, type Where } from './dimension-columns.js';
import { select } from './select.js';
import { Sql, sql } from './sql.js';

/** Volunteers as they joined, one a row: the columns are those of calls, empty where a volunteer has nothing of it. */
export function volunteersBy(columns: readonly Column[], scope: Where, more: readonly Sql[]): Sql {
  return select({
    columns: [
      ...columns.map((column) => sql`${volunteerColumn(column, scope)} AS ${Sql.name(column)}`),
      sql`1 AS calls`,
      ...more,
    ],
    from: sql`volunteers AS joined FINAL`,
    where: [sql`campaign = ${Sql.parameter('campaign', 'String', scope.campaign)}`],
  });
}

function volunteerColumn(column: Column, { timeZone }: Where): Sql {
  const zone = Sql.parameter('timeZone', 'String', timeZone);
  const day = sql`toDate(joined.joined_at, ${zone})`;
  if (isCalendar(column)) return calendarPart(column, day);
  switch (column) {
    case 'day':
      return day;
    case 'hour':
      return sql`leftPad(toString(toHour(joined.joined_at, ${zone})), 2, '0')`;
    case 'country':
    case 'volunteer':
      return sql`joined.${Sql.name(column)}`;
    case 'source':
      return sql`if(joined.source = '', 'none', joined.source)`;
    case 'duration_minutes':
      return sql`-1`;
    default:
      return sql`''`;
  }
}

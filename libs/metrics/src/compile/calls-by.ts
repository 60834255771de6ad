import type { CallTime } from '../catalogue/call-sets.js';
import { type Dimension, isDimension } from '../catalogue/dimensions.js';
import { dimensionColumn, type Where, withInvitations } from './dimension-columns.js';
import { select } from './select.js';
import { Sql, sql } from './sql.js';

/** What a row of calls tells, besides how many it stands for. */
export type Column = Dimension | 'volunteer' | 'duration_minutes';

/** Calls that a time exists for. Retracted calls never count. */
const isCounted = {
  assigned: [sql`kind != 'retracted'`],
  called: [sql`kind = 'recorded'`, sql`disposition != 'not_dialled'`],
} as const;

interface More {
  readonly columns: readonly Sql[];
  readonly where: readonly Sql[];
  /** Other tables, joined. */
  readonly beside?: readonly Sql[];
}

/** The calls themselves, one a row, by one time. */
export function callsBy(time: CallTime, columns: readonly Column[], scope: Where, more: More): Sql {
  const beside = [...(columns.includes('source') ? [withInvitations(scope)] : []), ...(more.beside ?? [])];
  return select({
    columns: [...columns.map((column) => columnAs(column, time, scope)), ...more.columns],
    from: sql`calls FINAL${Sql.join(beside, '')}`,
    where: [sql`campaign = ${Sql.parameter('campaign', 'String', scope.campaign)}`, ...more.where, ...isCounted[time]],
  });
}

/** What a column holds by that time, under its name. */
export function columnAs(column: Column, time: CallTime, scope: Where): Sql {
  const expression = isDimension(column) ? dimensionColumn(column, time, scope) : Sql.name(column);
  return expression.text === column ? expression : sql`${expression} AS ${Sql.name(column)}`;
}

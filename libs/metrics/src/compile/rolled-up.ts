import type { Heads } from '../plan/heads.js';
import type { RolledUpPart } from '../plan/source.js';
import type { Column } from './calls-by.js';
import type { Where } from './dimension-columns.js';
import { districtOf } from './dimension-columns.js';
import { select } from './select.js';
import { Sql, sql } from './sql.js';

/** Calls counted beforehand, in the generation that is the head of each day that is not marked. */
export function rolledUp(
  { rollup, time }: RolledUpPart,
  { firstDay, generations }: Heads,
  columns: readonly Column[],
  scope: Where,
  more: readonly Sql[],
): Sql {
  const first = Sql.parameter('firstDay', 'Date', firstDay);
  const heads = Sql.parameter('generations', 'Array(UInt64)', `[${generations.join(',')}]`);
  return select({
    columns: [
      ...columns.map((column) => (column === 'district' ? sql`${districtOf(scope)} AS district` : Sql.name(column))),
      sql`calls`,
      ...more,
    ],
    from: sql`rollups`,
    where: [
      sql`campaign = ${Sql.parameter('campaign', 'String', scope.campaign)}`,
      sql`rollup = ${Sql.word(rollup.name)}`,
      sql`time = ${Sql.word(time)}`,
      sql`assigned_on >= ${first}`,
      sql`generation = ${heads}[assigned_on - ${first} + 1]`,
    ],
  });
}

import type { Heads } from '../plan/heads.js';
import type { Plan } from '../plan/plan.js';
import type { RolledUpPart } from '../plan/source.js';
import { type Column, callsBy } from './calls-by.js';
import { isAsked } from './conditions.js';
import type { Where } from './dimension-columns.js';
import { isMarked, rolledUp } from './rolled-up.js';
import { nested, select } from './select.js';
import { Sql, sql } from './sql.js';

/** What a question asks, besides its metrics. */
export type Asked = Where & Pick<Plan, 'by' | 'from' | 'to' | 'where'>;

/**
 * One row for each group of the question: how many different `volunteers` made its `calls`; calls of unknown volunteers
 * are left out. Volunteers of days that are counted are in sets, by their numbers; those of marked days are looked at
 * one by one. Who has no number yet is a stranger, and in no set.
 */
export function volunteersOf(
  part: RolledUpPart,
  heads: Heads,
  columns: readonly Column[],
  asked: Asked,
  more: readonly Sql[],
): Sql {
  const groups: readonly string[] = asked.by;
  const counted = rolledUp(part.time, [part], heads, columns, asked, [
    sql`calls`,
    sql`volunteers AS people`,
    sql`0 AS stranger`,
  ]);
  const marked = callsBy(part.time, columns, asked, {
    columns: [
      sql`1 AS calls`,
      sql`bitmapBuild(if(number = 0, emptyArrayUInt32(), [number])) AS people`,
      sql`if(number = 0, volunteer, 0) AS stranger`,
    ],
    where: [isMarked(heads), isKnown],
    beside: [numbers(asked)],
  });
  const rows = select({
    columns: [sql`*`],
    from: nested(Sql.join(heads.marked.length > 0 ? [counted, marked] : [counted], '\nUNION ALL\n')),
    where: isAsked(asked),
  });
  return select({
    columns: [
      // What it is not grouped by is of no use, but all rows have the same columns.
      ...columns.map((column) =>
        groups.includes(column) ? Sql.name(column) : sql`any(${Sql.name(column)}) AS ${Sql.name(column)}`,
      ),
      sql`sum(rows.calls) AS calls`,
      sql`groupBitmapMerge(people) + uniqExactIf(stranger, stranger != 0) AS volunteers`,
      ...more,
    ],
    from: sql`${nested(rows)} AS rows`,
    groupBy: asked.by.map(Sql.name),
  });
}

/** The number that stands for each call's volunteer in sets; 0: none yet. */
function numbers({ campaign }: Pick<Where, 'campaign'>): Sql {
  return sql`
LEFT ANY JOIN (
  SELECT volunteer, number
  FROM volunteer_numbers
  WHERE campaign = ${Sql.parameter('campaign', 'String', campaign)}
) AS numbered USING (volunteer)`;
}

/** Only who is known can be told from others. */
export const isKnown = sql`volunteer != 0`;

/** What calls need in order to be counted with their volunteers: each has a number by then, or the statement fails. */
export function forSets(scope: Where): { readonly columns: readonly Sql[]; readonly beside: readonly Sql[] } {
  const number = sql`toUInt32(number + throwIf(number = 0, 'a volunteer has no number yet'))`;
  return { columns: [sql`${number} AS volunteer_number`], beside: [numbers(scope)] };
}

/** The volunteers of a group of such calls. */
export const setOfNumbers = sql`groupBitmapState(volunteer_number)`;

/** Nobody. */
export const emptySet = sql`bitmapBuild(emptyArrayUInt32())`;

import { conversationDispositions } from '#events';
import type { FiguresQuery, Scope } from '../parse/query.js';
import { type Column, callsBy } from './calls-by.js';
import type { CompiledQuery } from './compile.js';
import { isAsked } from './conditions.js';
import { nested, select } from './select.js';
import { Sql, sql } from './sql.js';

/** Which dials: a question without metrics. */
export type DialsAsked = Pick<FiguresQuery, 'from' | 'to' | 'where'>;

/**
 * How often volunteers dialled: a row for each power of two, of those who dialled at least as often and less than twice
 * as often. Columns: `least` (1, 2, 4 …; 0: nobody knows who dialled), `volunteers`, `dials`, and `most`: those who
 * dialled most often, each dials, conversations and pseudonym. One statement, so that all belongs together.
 *
 * @param most how many of them
 */
export function compileDialsByVolunteer(asked: DialsAsked, scope: Scope, most: number): CompiledQuery {
  const { from, to, where } = asked;
  const filtered = where.map(({ dimension }) => dimension);
  const conversations = Sql.join(conversationDispositions.map(Sql.word), ', ');
  const columns: Column[] = [...new Set<Column>(['day', ...filtered, 'volunteer', 'disposition'])];
  const ofEach = select({
    columns: [sql`volunteer`, sql`count() AS made`, sql`countIf(disposition IN (${conversations})) AS talked`],
    from: nested(callsBy('called', columns, scope, { columns: [], where: [] })),
    where: isAsked({ from, to, where }),
    groupBy: [sql`volunteer`],
  });
  const { text, parameters } = sql`${select({
    columns: [
      sql`if(volunteer = 0, 0, toUInt64(exp2(floor(log2(made))))) AS least`,
      sql`countIf(volunteer != 0) AS volunteers`,
      sql`sum(made) AS dials`,
      sql`arraySlice(arraySort(groupArrayIf((-toInt64(made), talked, lower(leftPad(hex(volunteer), 16, '0'))), volunteer != 0)), 1, ${Sql.number(most)}) AS most`,
    ],
    from: nested(ofEach),
    groupBy: [sql`least`],
    orderBy: [sql`least`],
  })}\nSETTINGS do_not_merge_across_partitions_select_final = 1`;
  return { sql: text, parameters };
}

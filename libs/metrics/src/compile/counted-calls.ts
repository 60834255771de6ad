import { callTimes } from '../catalogue/call-sets.js';
import { dimensionNames } from '../catalogue/dimensions.js';
import { isOverDays } from '../catalogue/measure.js';
import { dimensionsIn, neededBy } from '../plan/needed-columns.js';
import type { Plan } from '../plan/plan.js';
import type { Part, Source } from '../plan/source.js';
import { type Column, callsBy } from './calls-by.js';
import type { Where } from './dimension-columns.js';
import { rolledUp } from './rolled-up.js';
import { nested } from './select.js';
import { Sql, sql } from './sql.js';
import { volunteersBy } from './volunteers-by.js';

/**
 * The rows that a question is about, each standing for so many `calls`. Once for each time that puts a call on a
 * day: one call may count as handed out on Monday and as dialled on Tuesday. And once for each rollup: `part` tells
 * which rows a metric counts.
 */
export function countedCalls(source: Source, columns: readonly Column[], scope: Where): Sql {
  const { parts, heads } = source;
  const marks = heads ? [sql`assigned_on IN ${Sql.parameter('markedDays', 'Array(Date)', heads.marked)}`] : [];
  const calls = callTimes.flatMap((time) => {
    const some = parts.filter((part) => part.time === time);
    if (some.length === 0) return [];
    return [callsBy(time, columns, scope, { columns: [sql`1 AS calls`, ...nameOf(some, parts)], where: marks })];
  });
  const rollups = heads
    ? parts.filter(isRolledUp).map((part) => rolledUp(part, heads, columns, scope, nameOf([part], parts)))
    : [];
  const volunteers = parts
    .filter(({ time }) => time === 'joined')
    .map((part) => volunteersBy(columns, scope, nameOf([part], parts)));
  return nested(Sql.join([...rollups, ...calls, ...volunteers], '\nUNION ALL\n'));
}

const isRolledUp = (part: Part): part is Required<Part> => part.rollup !== undefined;

/** The part that a row is of. A call itself serves every part that counts by its time. */
function nameOf(some: readonly Part[], all: readonly Part[]): Sql[] {
  if (all.length === 1) return [];
  const names = Sql.join(
    some.map(({ name }) => Sql.word(name)),
    ', ',
  );
  return [some.length === 1 ? sql`${names} AS part` : sql`arrayJoin([${names}]) AS part`];
}

/** Only what is asked for is read: columns are what a scan costs. */
export function columnsOf(plan: Plan): Column[] {
  const { metrics, from, to } = plan;
  const hasDays = from !== undefined || to !== undefined || metrics.some(({ measure }) => isOverDays(measure));
  const needed = new Set<Column>([
    ...(hasDays ? ['day' as const] : []),
    ...dimensionsIn(plan),
    ...metrics.flatMap(({ measure }) => neededBy(measure)),
  ]);
  return [...dimensionNames, 'volunteer' as const, 'duration_minutes' as const].filter((column) => needed.has(column));
}

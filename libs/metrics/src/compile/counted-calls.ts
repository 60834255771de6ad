import { type CallTime, callTimes } from '../catalogue/call-sets.js';
import { dimensionNames } from '../catalogue/dimensions.js';
import { isOverDays } from '../catalogue/measure.js';
import { dimensionsIn, neededBy } from '../plan/needed-columns.js';
import type { Plan } from '../plan/plan.js';
import type { Part, RolledUpPart, Source } from '../plan/source.js';
import { type Column, callsBy } from './calls-by.js';
import { isMarked, rolledUp } from './rolled-up.js';
import { nested } from './select.js';
import { Sql, sql } from './sql.js';
import { type Asked, volunteersOf } from './volunteer-sets.js';
import { volunteersBy } from './volunteers-by.js';

/**
 * The rows that a question is about, each standing for so many `calls`. Once for each time that puts a call on a
 * day: one call may count as handed out on Monday and as dialled on Tuesday. And once for each rollup: `part` tells
 * which rows a metric counts. Each table is read as seldom as can be: planning a reading takes as long as the reading.
 */
export function countedCalls({ parts, heads }: Source, columns: readonly Column[], plan: Asked): Sql {
  const bySets = parts.filter(isBySets);
  const byRows = parts.filter((part) => !part.bySets);
  const noVolunteers = bySets.length > 0 ? [sql`0 AS volunteers`] : [];
  const ofEachTime = (rowsOf: (time: CallTime, some: readonly Part[]) => Sql) =>
    callTimes
      .map((time) => ({ time, some: byRows.filter((part) => part.time === time) }))
      .filter(({ some }) => some.length > 0)
      .map(({ time, some }) => rowsOf(time, some));
  const rollups = heads
    ? ofEachTime((time, some) =>
        rolledUp(time, some.filter(isRolledUp), heads, columns, plan, [
          sql`calls`,
          ...noVolunteers,
          ...partOfRollup(time, some, parts),
        ]),
      )
    : [];
  const calls =
    !heads || heads.marked.length > 0
      ? ofEachTime((time, some) =>
          callsBy(time, columns, plan, {
            columns: [sql`1 AS calls`, ...noVolunteers, ...nameOf(some, parts)],
            where: heads ? [isMarked(heads)] : [],
          }),
        )
      : [];
  const sets = heads ? bySets.map((part) => volunteersOf(part, heads, columns, plan, nameOf([part], parts))) : [];
  const joined = byRows
    .filter(({ time }) => time === 'joined')
    .map((part) => volunteersBy(columns, plan, [...noVolunteers, ...nameOf([part], parts)]));
  return nested(Sql.join([...rollups, ...calls, ...sets, ...joined], '\nUNION ALL\n'));
}

const isRolledUp = (part: Part): part is RolledUpPart => part.rollup !== undefined;
const isBySets = (part: Part): part is RolledUpPart => part.bySets === true;

/** The part that a row is of. A call itself serves every part that counts by its time. */
function nameOf(some: readonly Part[], all: readonly Part[]): Sql[] {
  if (all.length === 1) return [];
  const names = Sql.join(
    some.map(({ name }) => Sql.word(name)),
    ', ',
  );
  return [some.length === 1 ? sql`${names} AS part` : sql`arrayJoin([${names}]) AS part`];
}

/** The same of rows that tell which rollup they are of. */
const partOfRollup = (time: CallTime, some: readonly Part[], all: readonly Part[]) =>
  some.length === 1 ? nameOf(some, all) : [sql`concat(${Sql.word(`${time}-`)}, rollup) AS part`];

/** Only what is asked for is read: columns are what a scan costs. */
export function columnsOf(plan: Plan): Column[] {
  const { metrics, from, to, source } = plan;
  const hasDays = from !== undefined || to !== undefined || metrics.some(({ measure }) => isOverDays(measure));
  const needed = new Set<Column>([
    ...(hasDays ? ['day' as const] : []),
    ...dimensionsIn(plan),
    ...metrics.flatMap(({ measure }) => neededBy(measure)),
  ]);
  // Rollups know volunteers as sets alone.
  if (source.heads) needed.delete('volunteer');
  return [...dimensionNames, 'volunteer' as const, 'duration_minutes' as const].filter((column) => needed.has(column));
}

import { callTimes } from '../catalogue/call-sets.js';
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
 * which rows a metric counts.
 */
export function countedCalls({ parts, heads }: Source, columns: readonly Column[], plan: Asked): Sql {
  const bySets = parts.filter(isBySets);
  const noVolunteers = bySets.length > 0 ? [sql`0 AS volunteers`] : [];
  const byRows = parts.filter((part) => !part.bySets);
  const calls = callTimes.flatMap((time) => {
    const some = byRows.filter((part) => part.time === time);
    if (some.length === 0) return [];
    const more = [sql`1 AS calls`, ...noVolunteers, ...nameOf(some, parts)];
    return [callsBy(time, columns, plan, { columns: more, where: heads ? [isMarked(heads)] : [] })];
  });
  const rollups = heads
    ? byRows
        .filter(isRolledUp)
        .map((part) => rolledUp(part, heads, columns, plan, [sql`calls`, ...noVolunteers, ...nameOf([part], parts)]))
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

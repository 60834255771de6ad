import { type Dimension, dimensionNames } from '../catalogue/dimensions.js';
import type { Measure } from '../catalogue/measure.js';
import type { Plan } from '../plan/plan.js';
import { dimensionColumn } from './dimension-columns.js';
import { nested, select } from './select.js';
import { Sql, sql } from './sql.js';

export type Time = 'assigned' | 'called';

const times: readonly Time[] = ['assigned', 'called'];

/** Calls that a time exists for. Retracted calls never count. */
const kinds = { assigned: sql`kind != 'retracted'`, called: sql`kind = 'recorded'` } as const;

/**
 * The calls that the question is about, once for each time that puts a call on a day: one call may count
 * as handed out on Monday and as dialled on Tuesday.
 */
export function countedCalls(plan: Plan): Sql {
  const needed = times.filter((time) => plan.metrics.some(({ measure }) => timeOf(measure) === time));
  const columns = columnsOf(plan);
  return nested(
    Sql.join(
      needed.map((time) => callsBy(time, columns, plan)),
      '\nUNION ALL\n',
    ),
  );
}

const timeOf = (measure: Measure): Time => (measure.kind === 'share' ? measure.whole : measure.of).time;

/** Calls of the campaign by one time, with these columns. */
export function callsBy(time: Time, columns: readonly Column[], plan: Plan): Sql {
  const { table, final } = plan.source;
  return select({
    columns: [
      sql`${Sql.word(time)} AS time`,
      ...columns.map((column) => {
        const expression = isDimension(column) ? dimensionColumn(column, time, plan) : Sql.name(column);
        return expression.text === column ? expression : sql`${expression} AS ${Sql.name(column)}`;
      }),
    ],
    from: final ? sql`${Sql.name(table)} FINAL` : Sql.name(table),
    where: [sql`campaign = ${Sql.parameter('campaign', 'String', plan.campaign)}`, kinds[time]],
  });
}

type Column = Dimension | 'volunteer' | 'duration_minutes';

const isDimension = (column: Column): column is Dimension => (dimensionNames as readonly string[]).includes(column);

/** Only what is asked for is read: columns are what a scan costs. */
function columnsOf({ metrics, by, where, from, to }: Plan): Column[] {
  const measures = metrics.map(({ measure }) => measure);
  const hasDays = from !== undefined || to !== undefined || measures.some(({ kind }) => kind === 'per-day');
  const hasDistinct = (what: string) =>
    measures.some((measure) => measure.kind === 'distinct' && measure.what === what);
  const needed = new Set<Column>([
    ...by,
    ...where.map(({ dimension }) => dimension),
    ...(hasDays ? ['day' as const] : []),
    ...(hasDistinct('country') ? ['country' as const] : []),
    'disposition',
    'sentiment',
  ]);
  return [
    ...dimensionNames.filter((dimension) => needed.has(dimension)),
    ...(hasDistinct('volunteer') ? ['volunteer' as const] : []),
    ...(measures.some(({ kind }) => kind === 'duration') ? ['duration_minutes' as const] : []),
  ];
}

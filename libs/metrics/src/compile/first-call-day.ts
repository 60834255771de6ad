import { setsOf } from '../catalogue/measure.js';
import type { Plan } from '../plan/plan.js';
import { isIn } from './conditions.js';
import { columnsOf, countedCalls } from './counted-calls.js';
import { nested, select } from './select.js';
import { type Sql, sql } from './sql.js';

type Extent = Pick<Plan, 'by' | 'where' | 'from' | 'to'>;

/** Whether the rows of the question are the whole campaign, in one group. */
const isOfAll = ({ by, where, from, to }: Extent) =>
  by.length === 0 && where.length === 0 && from === undefined && to === undefined;

/**
 * The day of the campaign's first call, in a group of a question's rows.
 *
 * @param isComplete which rows are calls on complete days; there is no average without any
 */
export const firstCallDay = (plan: Plan, isComplete: Sql) =>
  isOfAll(plan) ? sql`minOrNullIf(day, ${isComplete})` : sql`first_call_day`;

/** Calls per day begin with the campaign's first call, whatever is filtered: so groups compare and add up. */
export function withFirstCallDay({ wholeCampaign, ...plan }: Plan): Sql {
  const [metric] = wholeCampaign?.parts.flatMap(({ metrics }) => metrics) ?? [];
  if (!wholeCampaign || !metric || isOfAll(plan)) return sql``;
  const whole: Plan = { ...plan, source: wholeCampaign, metrics: [metric], by: [], where: [] };
  const first = select({
    columns: [sql`minOrNull(day)`],
    from: countedCalls(wholeCampaign, columnsOf(whole), plan),
    where: setsOf(metric.measure).map((set) => isIn(set, metric, whole)),
  });
  return sql`WITH ${nested(first)} AS first_call_day\n`;
}

import { setsOf } from '../catalogue/measure.js';
import type { Plan } from '../plan/plan.js';
import { isIn } from './conditions.js';
import { columnsOf, countedCalls } from './counted-calls.js';
import { nested, select } from './select.js';
import { type Sql, sql } from './sql.js';

/** Calls per day begin with the campaign's first call, whatever is filtered: so groups compare and add up. */
export function firstCallDay({ wholeCampaign, ...plan }: Plan): Sql {
  const [metric] = wholeCampaign?.parts.flatMap(({ metrics }) => metrics) ?? [];
  if (!wholeCampaign || !metric) return sql``;
  const whole: Plan = { ...plan, source: wholeCampaign, metrics: [metric], by: [], where: [] };
  const first = select({
    columns: [sql`minOrNull(day)`],
    from: countedCalls(wholeCampaign, columnsOf(whole), plan),
    where: setsOf(metric.measure).map((set) => isIn(set, metric, whole)),
  });
  return sql`WITH ${nested(first)} AS first_call_day\n`;
}

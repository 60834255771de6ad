import type { Dimension } from '../catalogue/dimensions.js';
import { mostRows, type Plan } from '../plan/plan.js';
import { aggregates } from './aggregates.js';
import { always, isAsked, isLookedAt } from './conditions.js';
import { columnsOf, countedCalls } from './counted-calls.js';
import { withFirstCallDay } from './first-call-day.js';
import { select } from './select.js';
import { type ParameterValue, Sql, sql } from './sql.js';

/** One statement, so that one answer is one snapshot of the table, and the values that are sent beside it. */
export interface CompiledQuery {
  readonly sql: string;
  readonly parameters: Readonly<Record<string, ParameterValue>>;
}

/** Writes the SQL of a plan: pure, the same plan always gives the same text. */
export function compile(plan: Plan): CompiledQuery {
  const by = plan.by.map((dimension) => Sql.name(dimension));
  const statement = select({
    columns: [...by, ...plan.metrics.flatMap((metric) => aggregates(metric, plan))],
    from: countedCalls(plan.source, columnsOf(plan), plan),
    where: [...isAsked(plan), ...isCounted(plan)],
    groupBy: by,
    having: sql`count() > 0`,
    orderBy: plan.by.map((dimension) =>
      isCoded(dimension) ? sql`toString(${Sql.name(dimension)})` : Sql.name(dimension),
    ),
    limit: Sql.parameter('rowLimit', 'UInt32', mostRows + 1),
  });
  const { text, parameters } = sql`${withFirstCallDay(plan)}${statement}\n${settings}`;
  return { sql: text, parameters };
}

/** Versions of a call are in one partition, since `assigned_on` never changes. */
const settings = sql`SETTINGS do_not_merge_across_partitions_select_final = 1, enable_shared_storage_snapshot_in_query = 1`;

/** Stored as numbers; rows are in the order of their values as texts, whatever the dimension. */
const isCoded = (dimension: Dimension) => dimension === 'disposition' || dimension === 'sentiment';

/** A group has a row only if one of the metrics looks at a call in it. */
function isCounted(plan: Plan): Sql[] {
  const all = plan.metrics.flatMap((metric) => isLookedAt(metric, plan));
  if (all.some(({ text }) => text === always.text)) return [];
  const different = [...new Map(all.map((condition) => [condition.text, condition])).values()];
  if (different.length === 1) return different;
  return [
    sql`(\n    ${Sql.join(
      different.map((condition) => sql`(${condition})`),
      '\n    OR ',
    )}\n  )`,
  ];
}

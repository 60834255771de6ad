import type { CallSet } from '../catalogue/call-sets.js';
import { type Interval, isOverDays, lookedAtBy, type Measure, type PerDay } from '../catalogue/measure.js';
import type { Metric } from '../catalogue/metric.js';
import type { Plan } from '../plan/plan.js';
import type { Part } from '../plan/source.js';
import { Sql, sql } from './sql.js';

const words = (values: readonly string[]) =>
  Sql.join(
    values.map((value) => Sql.word(value)),
    ', ',
  );

/** What must hold of a row for its calls to be in the set. */
function conditionsOf({ dispositions, sentiments, isFirstAttempt, known }: CallSet, bySets: boolean): Sql[] {
  return [
    ...(dispositions ? [sql`disposition IN (${words(dispositions)})`] : []),
    ...(sentiments ? [sql`sentiment IN (${words(sentiments)})`] : []),
    ...(isFirstAttempt ? [sql`attempt = '1'`] : []),
    ...(known === 'volunteer' ? [bySets ? sql`volunteers != 0` : sql`volunteer != 0`] : []),
    ...(known === 'country' ? [sql`country != 'ZZ'`] : []),
    ...(known === 'region' ? [sql`region != 'unknown'`] : []),
  ];
}

const partOf = (metric: Metric, { source: { parts } }: Plan): Part | undefined =>
  parts.find(({ metrics }) => metrics.some(({ name }) => name === metric.name));

/** Whether the metric counts volunteers by sets of them. */
export function countsBySets(metric: Metric, plan: Plan): boolean {
  return partOf(metric, plan)?.bySets === true;
}

/** Whether a row is one that the metric counts from, where rows of several kinds stand together. */
function isOfPart(metric: Metric, plan: Plan): Sql[] {
  const part = plan.source.parts.length > 1 ? partOf(metric, plan) : undefined;
  return part ? [sql`part = ${Sql.word(part.name)}`] : [];
}

/** Of sets that every row is in. */
export const always = sql`true`;

/** Whether the calls of a row are in the metric's set. */
export function isIn(set: CallSet, metric: Metric, plan: Plan, ...more: readonly Sql[]): Sql {
  const conditions = [...isOfPart(metric, plan), ...conditionsOf(set, countsBySets(metric, plan)), ...more];
  return conditions.length === 0 ? always : Sql.join(conditions, ' AND ');
}

/** Whether a row is one of the set, on a complete day. There may be none yet: nothing compares with NULL. */
export function isComplete({ of }: PerDay | Interval, metric: Metric, plan: Plan): Sql {
  const { lastCompleteDay = null } = plan;
  return isIn(of, metric, plan, sql`day <= ${Sql.parameter('lastCompleteDay', 'Nullable(Date)', lastCompleteDay)}`);
}

/** Whether the metric looks at a row: one of these conditions holds. */
export function isLookedAt(metric: Metric & { measure: Measure }, plan: Plan): Sql[] {
  const { measure } = metric;
  if (isOverDays(measure)) return [isComplete(measure, metric, plan)];
  return lookedAtBy(measure).map((set) => isIn(set, metric, plan));
}

/** Whether a row is of the days and the values that are asked for. */
export function isAsked({ from, to, where }: Pick<Plan, 'from' | 'to' | 'where'>): Sql[] {
  return [
    ...(from === undefined ? [] : [sql`day >= ${Sql.parameter('from', 'Date', from)}`]),
    ...(to === undefined ? [] : [sql`day <= ${Sql.parameter('to', 'Date', to)}`]),
    ...where.map(
      ({ dimension, values }) =>
        sql`${Sql.name(dimension)} IN ${Sql.parameter(`only_${dimension}`, 'Array(String)', values)}`,
    ),
  ];
}

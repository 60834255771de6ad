import type { Countable } from '../catalogue/call-sets.js';
import type { Distinct, Duration, Interval, PerDay, PerVolunteer, Proportion, Share } from '../catalogue/measure.js';
import type { Metric } from '../catalogue/metric.js';
import type { Plan } from '../plan/plan.js';
import { countsBySets, isComplete, isIn } from './conditions.js';
import { firstCallDay } from './first-call-day.js';
import { rawColumn } from './raw-columns.js';
import { Sql, sql } from './sql.js';

/**
 * What is computed of a metric in SQL: counts and order statistics. Quotients are made of them afterwards. A row
 * stands for as many calls as it says.
 */
export function aggregates(metric: Metric, plan: Plan): Sql[] {
  const parts = partsOf(metric, plan);
  return Object.entries(parts).map(
    ([part, expression]) => sql`${expression} AS ${Sql.name(rawColumn(metric.name, part))}`,
  );
}

const callsIf = (condition: Sql) => sql`sumIf(calls, ${condition})`;

function partsOf(metric: Metric, plan: Plan): Record<string, Sql> {
  const { measure } = metric;
  switch (measure.kind) {
    case 'count':
      return { value: callsIf(isIn(measure.of, metric, plan)) };
    case 'distinct':
      return { value: distinct(measure, metric, plan) };
    case 'share':
      return shareParts(measure, metric, plan);
    case 'proportion':
      return proportionParts(measure, metric, plan);
    case 'per-volunteer':
      return perVolunteerParts(measure, metric, plan);
    case 'duration':
      return durationParts(measure, metric, plan);
    case 'per-day':
    case 'interval':
      return overDaysParts(measure, metric, plan);
  }
}

const distinct = ({ what, of }: Distinct, metric: Metric, plan: Plan) =>
  differentIf(what, isIn(of, metric, plan), countsBySets(metric, plan));

/** Sets tell how many volunteers there are in a group, not who. */
const differentIf = (what: Countable, condition: Sql, bySets: boolean) =>
  bySets ? sql`sumIf(volunteers, ${condition})` : sql`uniqExactIf(${Sql.name(what)}, ${condition})`;

const shareParts = ({ part, whole, unrecorded }: Share, metric: Metric, plan: Plan) => ({
  numerator: callsIf(isIn(part, metric, plan)),
  denominator: callsIf(isIn(whole, metric, plan)),
  unrecorded: callsIf(isIn(unrecorded, metric, plan)),
});

const proportionParts = ({ part, whole, less }: Proportion, metric: Metric, plan: Plan) => ({
  numerator: callsIf(isIn(part, metric, plan)),
  denominator: callsIf(isIn(whole, metric, plan)),
  ...(less ? { less: callsIf(isIn(less, metric, plan)) } : {}),
});

const perVolunteerParts = ({ of }: PerVolunteer, metric: Metric, plan: Plan) => ({
  numerator: callsIf(isIn(of, metric, plan)),
  denominator: differentIf('volunteer', isIn(of, metric, plan), countsBySets(metric, plan)),
});

/** The quantiles interpolate linearly: type 7 of Hyndman and Fan, The American Statistician 50 (1996). */
function durationParts({ of }: Duration, metric: Metric, plan: Plan) {
  const recorded = isIn(of, metric, plan, sql`duration_minutes >= 0`);
  return {
    recorded: callsIf(recorded),
    unrecorded: callsIf(isIn(of, metric, plan, sql`duration_minutes < 0`)),
    total: sql`sumIf(duration_minutes * calls, ${recorded})`,
    quantiles: sql`quantilesExactWeightedInterpolatedIf(0.5, 0.9)(duration_minutes, calls, ${recorded})`,
    longest: sql`maxIf(duration_minutes, ${recorded})`,
  };
}

function overDaysParts(measure: PerDay | Interval, metric: Metric, plan: Plan) {
  const counts = isComplete(measure, metric, plan);
  return { calls: callsIf(counts), first_day: firstCallDay(plan, counts) };
}

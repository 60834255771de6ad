import type { Duration, PerDay, Share } from '../catalogue/measure.js';
import type { Metric } from '../catalogue/metric.js';
import type { Plan } from '../plan/plan.js';
import { isComplete, isIn } from './conditions.js';
import { rawColumn } from './raw-columns.js';
import { Sql, sql } from './sql.js';

/** What is computed of a metric in SQL: counts and order statistics. Quotients are made of them afterwards. */
export function aggregates({ name, measure }: Metric, plan: Plan): Sql[] {
  const parts = partsOf(measure, plan);
  return Object.entries(parts).map(([part, expression]) => sql`${expression} AS ${Sql.name(rawColumn(name, part))}`);
}

function partsOf(measure: Metric['measure'], plan: Plan): Record<string, Sql> {
  switch (measure.kind) {
    case 'count':
      return { value: sql`countIf(${isIn(measure.of)})` };
    case 'distinct':
      return { value: sql`uniqExactIf(${Sql.name(measure.what)}, ${isIn(measure.of)})` };
    case 'share':
      return shareParts(measure);
    case 'duration':
      return durationParts(measure);
    case 'per-day':
      return perDayParts(measure, plan);
  }
}

const shareParts = ({ part, whole, unrecorded }: Share) => ({
  numerator: sql`countIf(${isIn(part)})`,
  denominator: sql`countIf(${isIn(whole)})`,
  unrecorded: sql`countIf(${isIn(unrecorded)})`,
});

/** `quantilesExactInclusive` interpolates linearly: type 7 of Hyndman and Fan, The American Statistician 50 (1996). */
function durationParts({ of }: Duration) {
  const recorded = sql`${isIn(of)} AND duration_minutes >= 0`;
  return {
    recorded: sql`countIf(${recorded})`,
    unrecorded: sql`countIf(${isIn(of)} AND duration_minutes < 0)`,
    total: sql`sumIf(duration_minutes, ${recorded})`,
    quantiles: sql`quantilesExactInclusiveIf(0.5, 0.9)(duration_minutes, ${recorded})`,
    longest: sql`maxIf(duration_minutes, ${recorded})`,
  };
}

const perDayParts = (measure: PerDay, plan: Plan) => ({
  numerator: sql`countIf(${isComplete(measure, plan)})`,
  first_day: sql`first_call_day`,
});

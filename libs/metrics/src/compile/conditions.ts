import type { CallSet } from '../catalogue/call-sets.js';
import type { Measure, PerDay } from '../catalogue/measure.js';
import type { Plan } from '../plan/plan.js';
import { Sql, sql } from './sql.js';

const words = (values: readonly string[]) =>
  Sql.join(
    values.map((value) => Sql.word(value)),
    ', ',
  );

/** Whether a row of `counted` is in the set. */
export function isIn({ time, dispositions, except, sentiments, known }: CallSet): Sql {
  return Sql.join(
    [
      sql`time = ${Sql.word(time)}`,
      ...(dispositions ? [sql`disposition IN (${words(dispositions)})`] : []),
      ...(except ? [sql`disposition NOT IN (${words(except)})`] : []),
      ...(sentiments ? [sql`sentiment IN (${words(sentiments)})`] : []),
      ...(known === 'volunteer' ? [sql`volunteer != 0`] : []),
      ...(known === 'country' ? [sql`country != 'ZZ'`] : []),
    ],
    ' AND ',
  );
}

/** Whether a row is one of the set, on a complete day. There may be none yet: nothing compares with NULL. */
export function isComplete({ of }: PerDay, { lastCompleteDay }: Plan): Sql {
  return sql`${isIn(of)} AND day <= ${Sql.parameter('lastCompleteDay', 'Nullable(Date)', lastCompleteDay ?? null)}`;
}

/** Whether the measure looks at a row: one of these conditions holds. */
export function isLookedAt(measure: Measure, plan: Plan): Sql[] {
  switch (measure.kind) {
    case 'share':
      return [isIn(measure.whole), isIn(measure.unrecorded)];
    case 'per-day':
      return [isComplete(measure, plan)];
    default:
      return [isIn(measure.of)];
  }
}

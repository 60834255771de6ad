import type { Time } from '../catalogue/call-sets.js';
import type { Dimension } from '../catalogue/dimensions.js';
import type { Plan } from '../plan/plan.js';
import { Sql, sql } from './sql.js';

/** Whose calls, on whose days. */
export type Where = Pick<Plan, 'campaign' | 'timeZone' | 'regions'>;

/** Where each dimension of a call is read, the time being the one that puts it on a day. */
export function dimensionColumn(dimension: Dimension, time: Time, scope: Where): Sql {
  switch (dimension) {
    case 'day':
      return sql`toDate(${Sql.name(`${time}_at`)}, ${Sql.parameter('timeZone', 'String', scope.timeZone)})`;
    case 'country':
      return sql`volunteer_country`;
    case 'district':
      return districtOf(scope);
    default:
      return Sql.name(dimension);
  }
}

/** Districts are the campaign's own groups of regions: they are in its file, not in the events. */
export function districtOf({ regions }: Pick<Where, 'regions'>): Sql {
  const grouped = regions.filter(({ district }) => district !== undefined);
  if (grouped.length === 0) return sql`'unknown'`;
  const codes = grouped.map(({ code }) => code);
  const districts = grouped.map(({ district }) => String(district));
  return sql`transform(region, ${Sql.parameter('regionCodes', 'Array(String)', codes)}, ${Sql.parameter('regionDistricts', 'Array(String)', districts)}, 'unknown')`;
}

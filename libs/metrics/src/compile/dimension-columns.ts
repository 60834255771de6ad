import type { CallTime } from '../catalogue/call-sets.js';
import { type CalendarDimension, type Dimension, isCalendar } from '../catalogue/dimensions.js';
import type { Plan } from '../plan/plan.js';
import { Sql, sql } from './sql.js';

/** Whose calls, on whose days. */
export type Where = Pick<Plan, 'campaign' | 'timeZone' | 'regions'>;

/** Where each dimension of a call is read, the time being the one that puts it on a day. */
export function dimensionColumn(dimension: Dimension, time: CallTime, scope: Where): Sql {
  const at = Sql.name(`${time}_at`);
  const zone = Sql.parameter('timeZone', 'String', scope.timeZone);
  if (isCalendar(dimension)) return calendarPart(dimension, sql`toDate(${at}, ${zone})`);
  switch (dimension) {
    case 'day':
      return sql`toDate(${at}, ${zone})`;
    case 'hour':
      // Of some imported calls only the date is known.
      return sql`if(called_at_precision = 'day', 'unknown', leftPad(toString(toHour(${at}, ${zone})), 2, '0'))`;
    case 'country':
      return sql`volunteer_country`;
    case 'district':
      return districtOf(scope);
    case 'attempt':
      return sql`toString(attempt)`;
    case 'source':
      return sourceOfVolunteer;
    default:
      return Sql.name(dimension);
  }
}

/** What of a day is asked for. Weeks begin on Monday, as in ISO 8601. */
export function calendarPart(dimension: CalendarDimension, day: Sql): Sql {
  switch (dimension) {
    case 'week':
      return sql`toMonday(${day})`;
    case 'month':
      return sql`formatDateTime(${day}, '%Y-%m')`;
    case 'weekday':
      return sql`toString(toDayOfWeek(${day}))`;
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

/** Beside the rows of another table: the invitation that each row's volunteer followed when he joined. */
export function withInvitations({ campaign }: Pick<Where, 'campaign'>): Sql {
  return sql`
LEFT ANY JOIN (
  SELECT volunteer, source AS invitation
  FROM volunteers FINAL
  WHERE campaign = ${Sql.parameter('campaign', 'String', campaign)}
) AS joined USING (volunteer)`;
}

/** Of rows that have invitations beside them. */
const sourceOfVolunteer = sql`if(invitation = '', 'none', invitation)`;

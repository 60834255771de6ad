import type { Row } from '../../api/types';
import { keyOf } from '../data/cells';
import { type Day, eachDay } from '../state/days';
import type { Span } from '../state/range';

/** One day of a chart. Without a row there was no call on that day. */
export interface ChartDay {
  day: Day;
  row: Row | undefined;
}

/**
 * Every day to draw, those without a call too. An open end is where the calls begin or end; no day is drawn that has
 * not come yet.
 */
export function chartDays(rows: readonly Row[], span: Span, today: Day): ChartDay[] {
  const byDay = new Map(rows.map((row) => [keyOf(row, 'day'), row]));
  const days = [...byDay.keys()].sort();
  const first = span.from ?? days[0];
  const last = span.to ?? days.at(-1);
  if (first === undefined || last === undefined) return [];
  return eachDay(first, last < today ? last : today).map((day) => ({ day, row: byDay.get(day) }));
}

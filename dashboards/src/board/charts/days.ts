import type { Row } from '../../api/types';
import { keyOf } from '../data/cells';
import { addDays, type Day, daysIn, eachDay } from '../state/days';
import type { Span } from '../state/range';

/** One day of a chart, or one week, by its Monday. Without a row there was no call. */
export interface ChartDay {
  day: Day;
  row: Row | undefined;
}

/**
 * Every day to draw, those without a call too. An open end is where the calls begin or end; no day is drawn that has
 * not come yet.
 */
export function chartDays(rows: readonly Row[], span: Span, today: Day): ChartDay[] {
  return chartSpans(rows, 'day', span, today);
}

/** The same of days or of weeks. */
export function chartSpans(rows: readonly Row[], by: 'day' | 'week', span: Span, today: Day): ChartDay[] {
  const found = new Map(rows.map((row) => [keyOf(row, by), row]));
  const starts = [...found.keys()].sort();
  const first = span.from ?? starts[0];
  const last = span.to ?? starts.at(-1);
  if (first === undefined || last === undefined) return [];
  const end = last < today ? last : today;
  const days = by === 'day' ? eachDay(first, end) : eachWeek(mondayOf(first), end);
  return days.map((day) => ({ day, row: found.get(day) }));
}

const week = 7;
/** A Monday. */
const origin = '2024-01-01';

function mondayOf(day: Day): Day {
  const since = daysIn(origin, day) - 1;
  return addDays(origin, Math.floor(since / week) * week);
}

function eachWeek(first: Day, last: Day): Day[] {
  return eachDay(first, last).filter((_, index) => index % week === 0);
}

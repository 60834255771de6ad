import { addDays, type Day } from '../state/days';

/** What is counted together: a day, or a week by its Monday. */
export type Unit = 'day' | 'week';

export const daysOf: Readonly<Record<Unit, number>> = { day: 1, week: 7 };

/** Whether that day, or that week, still goes on. */
export function isRunning(first: Day, unit: Unit, today: Day): boolean {
  return addDays(first, daysOf[unit]) > today;
}

/** Whether the last of them does. */
export function lastRuns(spans: readonly { readonly day: Day }[], unit: Unit, today: Day): boolean {
  const last = spans.at(-1);
  return last !== undefined && isRunning(last.day, unit, today);
}

/**
 * Values over time, apart: those that stand, and the last one, which still grows. A line to it begins at the one before,
 * so both have that.
 */
export function apart(values: readonly (number | null)[], isLastRunning: boolean, mark: 'bar' | 'line') {
  const last = isLastRunning ? values.length - 1 : values.length;
  const from = mark === 'line' ? last - 1 : last;
  return {
    over: values.map((value, index) => (index < last ? value : null)),
    running: values.map((value, index) => (isLastRunning && index >= from ? value : null)),
  };
}

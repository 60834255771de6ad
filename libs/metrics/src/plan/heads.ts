import { Temporal } from 'temporal-polyfill';
import { daysFrom } from '../days.js';

/** How a day of assignment stands. */
export interface RolledUpDay {
  /** UTC date. */
  readonly assignedOn: string;
  /** Of the rollups that hold it; 0: none. */
  readonly generation: string;
  /** Whether its calls may differ from the rollups. */
  readonly isMarked: boolean;
}

/** Which rows count: of each day either those of one generation in the rollups, or its calls. */
export interface Heads {
  readonly firstDay: string;
  /** Of each day from the first one; 0 where rollups do not count. */
  readonly generations: readonly string[];
  /** Days whose calls count instead. */
  readonly marked: readonly string[];
}

/** A table of days, so that a row finds its own by counting: far faster than a search, with millions of rows. */
export function headsOf(days: readonly RolledUpDay[]): Heads {
  const sorted = days.toSorted((a, b) => (a.assignedOn < b.assignedOn ? -1 : 1));
  const firstDay = sorted[0]?.assignedOn ?? '1970-01-01';
  const lastDay = sorted.at(-1)?.assignedOn ?? firstDay;
  const byDay = new Map(days.filter(({ isMarked }) => !isMarked).map((day) => [day.assignedOn, day.generation]));
  return {
    firstDay,
    generations: eachDay(firstDay, daysFrom(firstDay, lastDay)).map((day) => byDay.get(day) ?? '0'),
    marked: sorted.filter(({ isMarked }) => isMarked).map(({ assignedOn }) => assignedOn),
  };
}

function eachDay(first: string, count: number): string[] {
  const start = Temporal.PlainDate.from(first);
  return Array.from({ length: count }, (_, days) => start.add({ days }).toString());
}

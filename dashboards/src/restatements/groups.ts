import type { RestatedDay } from '../api/types';

/** Calls of a region, language or disposition, which are others than they were. */
export type GroupChange = RestatedDay['groups'][number];

/** So many are told of each dimension. */
const mostTold = 4;

/** Changes of one dimension. */
export interface ChangedGroups {
  dimension: GroupChange['dimension'];
  /** Those where most changed, the most first. */
  told: readonly GroupChange[];
  /** How many others there are. */
  more: number;
}

/** What changed most, by dimension. */
export function groupsOf(changes: readonly GroupChange[]): ChangedGroups[] {
  const size = ({ from, to }: GroupChange) => Math.abs(to - from);
  return [...new Set(changes.map(({ dimension }) => dimension))].map((dimension) => {
    const all = changes.filter((each) => each.dimension === dimension).toSorted((a, b) => size(b) - size(a));
    return { dimension, told: all.slice(0, mostTold), more: Math.max(0, all.length - mostTold) };
  });
}

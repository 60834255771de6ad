import type { Campaign } from '../api/types';

/** The campaigns in the order in which they are offered: what started last is what people come for. */
export function newestFirst(campaigns: readonly Campaign[]): Campaign[] {
  return campaigns.toSorted((a, b) => b.startsOn.localeCompare(a.startsOn) || a.id.localeCompare(b.id));
}

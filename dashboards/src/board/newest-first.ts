import type { Campaign } from '../api/types';

/** The campaigns in the order in which they are offered: what started last is what people come for. */
export function newestFirst(campaigns: readonly Campaign[]): Campaign[] {
  return campaigns.toSorted((a, b) => b.startsOn.localeCompare(a.startsOn) || a.id.localeCompare(b.id));
}

/** The campaign that an address names, of all there are; the newest if it names none. Undefined: there is no such campaign. */
export function chosenOf(newestFirst: readonly Campaign[], id: string | undefined): Campaign | undefined {
  return id === undefined ? newestFirst[0] : newestFirst.find((campaign) => campaign.id === id);
}

/** Every way in which a lease can end, and what the funnel is to make of it. */
export const fates = {
  reported: { became: 'withOutcome' },
  corrected: { became: 'withOutcome' },
  reportedLate: { became: 'withOutcome' },
  askedAgain: { became: 'withOutcome' },
  givenBack: { became: 'released' },
  ranOut: { became: 'expired' },
  /** `issued` is in the log, but nobody heard of it: taken back. */
  unheard: { became: 'released' },
  /** `issued` never came to the log: taken back all the same. */
  unpublished: { became: 'released' },
  retracted: { became: 'retracted' },
  excluded: { became: 'retracted' },
  erasedWhileOpen: { became: 'retracted' },
} as const;

export type Fate = keyof typeof fates;
export type Became = (typeof fates)[Fate]['became'];

const names = Object.keys(fates) as Fate[];

/** The fate of the call with that ordinal: all of them are common, and reports are most common. */
export const fateOf = (ordinal: number): Fate => names[(ordinal * 7) % (names.length * 2)] ?? 'reported';

/** A loop over what was meant to happen, which knows nothing of events or tables. */
export function naiveCounts(calls: number): Record<Became, number> {
  const counts = { withOutcome: 0, released: 0, expired: 0, retracted: 0 };
  for (let ordinal = 0; ordinal < calls; ordinal += 1) counts[fates[fateOf(ordinal)].became] += 1;
  return counts;
}

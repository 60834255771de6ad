/** What one look at a rule finds. `between`: neither as bad as to raise it, nor as good as to clear it. */
export type Finding = 'bad' | 'between' | 'good' | 'unknown';

/** How many looks in a row it takes. */
export interface Patience {
  readonly raiseAfter: number;
  readonly clearAfter: number;
}

export interface Phase {
  readonly raised: boolean;
  /** Looks in a row that speak for the other phase. */
  readonly streak: number;
}

export const quiet: Phase = { raised: false, streak: 0 };

/**
 * The phase after one more look. Only an unbroken row of looks changes it; what could not be found out neither counts
 * nor breaks the row.
 */
export function after(phase: Phase, finding: Finding, { raiseAfter, clearAfter }: Patience): Phase {
  if (finding === 'unknown') return phase;
  if (finding !== (phase.raised ? 'good' : 'bad')) return { ...phase, streak: 0 };
  const streak = phase.streak + 1;
  const changes = streak >= (phase.raised ? clearAfter : raiseAfter);
  return changes ? { raised: !phase.raised, streak: 0 } : { ...phase, streak };
}

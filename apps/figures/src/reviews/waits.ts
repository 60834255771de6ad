import type { Decision, Reason } from './reviews.schema.js';

/**
 * Whether somebody has to decide about a volunteer: nobody did, an exclusion is not finished, or more speaks against
 * him than was judged. The time looked at goes on: as many calls as were judged, but later ones, are not the same.
 */
export function waitsForDecision(reasons: readonly Reason[], last: Decision | undefined): boolean {
  if (last?.action === 'excluding') return true;
  return reasons.some(({ reason, calls, latest }) => {
    const judged = last?.judged.find((each) => each.reason === reason);
    return !judged || calls > judged.calls || latest > judged.latest;
  });
}

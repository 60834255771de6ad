import type { AssignmentSnapshot, OutcomeSnapshot } from '#events';

/** The call as it was before it had an outcome. */
export function assignmentOf(call: OutcomeSnapshot): AssignmentSnapshot {
  const { revision, calledAt, calledAtPrecision, disposition, sentiment, durationMinutes, ...assignment } = call;
  return assignment;
}

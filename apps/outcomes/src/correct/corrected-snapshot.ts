import type { OutcomeSnapshot } from '#events';
import { badRequest } from '#platform';
import { assignmentOf } from '../outcome/assignment-of.js';
import { type CallTime, coarseCallTime, coarseOutcome } from '../outcome/coarse-outcome.js';
import type { SaidOutcome } from '../outcome/outcome-fields.js';
import type { LiveCall } from '../snapshots/known-call.js';

/**
 * The call as the organizer says it was: its outcome is replaced whole, all else stays.
 *
 * @param timeZone the campaign's
 * @throws Problem 400 for a time that cannot be
 */
export function correctedSnapshot(
  call: LiveCall,
  said: SaidOutcome,
  revision: number,
  timeZone: string,
): OutcomeSnapshot {
  const time = timeOf(call, said.calledAt, timeZone);
  const { assignedAt } = call.data;
  if (time.calledAt < assignedAt)
    throw badRequest([{ field: 'calledAt', message: `is before the hour in which the call began, ${assignedAt}` }]);
  const assignment = call.kind === 'recorded' ? assignmentOf(call.data) : call.data;
  return { ...assignment, revision, ...coarseOutcome(said, time) };
}

function timeOf(call: LiveCall, calledAt: string | undefined, timeZone: string): CallTime {
  if (calledAt !== undefined) {
    if (Date.parse(calledAt) > Date.now()) throw badRequest([{ field: 'calledAt', message: 'is in the future' }]);
    return coarseCallTime(new Date(calledAt), timeZone);
  }
  if (call.kind !== 'recorded')
    throw badRequest([{ field: 'calledAt', message: 'is needed: this call has no outcome yet' }]);
  const { calledAt: before, calledAtPrecision } = call.data;
  return { calledAt: before, ...(calledAtPrecision === undefined ? {} : { calledAtPrecision }) };
}

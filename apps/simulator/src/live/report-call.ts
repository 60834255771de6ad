import type { AssignmentSnapshot } from '#events';
import type { AssignmentAnswer, OutcomeReport } from '../api/messages.js';
import type { CallPlan } from '../plan/call-plan.js';
import { type OutcomePlan, planOutcome } from '../plan/outcome-plan.js';
import type { Campaign } from './campaign.js';

/** Runs a task after the volunteer has hung up: once others can see the call, or only after its lease. */
export type Later = (task: () => Promise<void>, when: 'soon' | 'late') => void;

/** A call that was made and is now to be reported. */
export interface MadeCall {
  readonly call: AssignmentSnapshot;
  readonly assignment: AssignmentAnswer;
  /** When the number was handed out, in milliseconds. */
  readonly askedAt: number;
  readonly calledAt: Date;
  readonly outcome: OutcomePlan;
}

/** No report claims a talk that is longer than the time since the hand-out; clocks may differ by this much. */
const clockSkewSeconds = 100;

/** Reports a call, perhaps twice, contradicts and corrects it, and hands it to the organizers if they have a say. */
export async function reportCall(
  plan: CallPlan,
  { call, assignment, askedAt, calledAt, outcome }: MadeCall,
  { api, ledger, organizer, tally }: Campaign,
  later: Later,
): Promise<void> {
  const longestSeconds = Math.floor((Date.now() - askedAt) / 1000) + clockSkewSeconds;
  const reportOf = ({ durationSeconds, ...how }: OutcomePlan, revision: number): OutcomeReport => ({
    ...how,
    ...(durationSeconds === undefined ? {} : { durationSeconds: Math.min(durationSeconds, longestSeconds) }),
    calledAt: calledAt.toISOString(),
    revision,
  });
  const send = async (report: OutcomeReport) => {
    const revision = await api.report(assignment.outcomeToken, report);
    tally.add('outcomes accepted');
    ledger.reported(call, { ...report, revision });
  };
  const another = () => planOutcome(plan.random, call.region);
  await send(reportOf(outcome, 1));
  if (plan.reportsTwice) {
    await send(reportOf(outcome, 1));
    tally.add('duplicates sent');
  }
  if (plan.contradicts) await send(reportOf(another(), 1));
  if (plan.corrects) await send(reportOf(another(), 2));
  if (!plan.isCorrected && !plan.retraction) return;
  const correction = plan.isCorrected ? reportOf(another(), 500) : undefined;
  later(async () => {
    if (correction) await organizer.correct(call, correction);
    if (plan.retraction) await organizer.retract(call, plan.retraction);
  }, 'soon');
}

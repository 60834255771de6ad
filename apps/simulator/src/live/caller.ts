import { snapshotIn } from '../ledger/ledger.js';
import type { CallPlan } from '../plan/call-plan.js';
import { planOutcome } from '../plan/outcome-plan.js';
import type { Campaign } from './campaign.js';
import { pause } from './pause.js';
import { type Later, reportCall } from './report-call.js';
import { takeNumber } from './take-number.js';

/** Makes one call as planned, from asking for a number to the report, and all that goes wrong with it. */
export async function makeCall(plan: CallPlan, campaign: Campaign, later: Later): Promise<void> {
  const { api, ledger, tally, talkSpeed, signal } = campaign;
  const taken = await takeNumber(plan, campaign);
  if (!taken) return;
  const { token, assignment } = taken;
  const askedAt = Date.now();
  const call = snapshotIn(assignment.outcomeToken);
  ledger.issued(call);
  if (plan.fate === 'never-reported') return;
  if (plan.fate === 'handed-back' || plan.fate === 'handed-back-and-reported') {
    await api.release(token, call.callId);
    tally.add('numbers given back');
    ledger.released(call);
    if (plan.fate === 'handed-back') return;
  } else if (plan.renews) await api.renew(token, call.callId);
  const outcome = planOutcome(plan.random, call.region);
  const calledAt = new Date();
  const ringing = outcome.disposition === 'not_dialled' ? 0 : plan.random.logNormal(15, 0.5);
  const seconds = ringing + (outcome.durationSeconds ?? 0);
  if (!(await pause((1000 * seconds) / talkSpeed, signal))) return;
  if (plan.doNotCall) await api.doNotCall(token, call.callId);
  const report = () => reportCall(plan, { call, assignment, askedAt, calledAt, outcome }, campaign, later);
  if (plan.fate === 'reported-late') later(report, 'late');
  else await report();
}

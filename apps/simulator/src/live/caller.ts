import { randomUUID } from 'node:crypto';
import type { AssignmentSnapshot } from '#events';
import type { AssignmentAnswer } from '../api/messages.js';
import { snapshotIn } from '../ledger/ledger.js';
import type { CallPlan } from '../plan/call-plan.js';
import { planOutcome } from '../plan/outcome-plan.js';
import type { Campaign } from './campaign.js';
import { pause } from './pause.js';
import { type Later, reportCall } from './report-call.js';

const shortestWaitMs = 200;

/** Makes one call as planned, from asking for a number to the report, and all that goes wrong with it. */
export async function makeCall(plan: CallPlan, campaign: Campaign, later: Later): Promise<void> {
  const { api, crew, ledger, tally } = campaign;
  const token = await crew.tokenOf(plan.volunteer);
  const assignment = await takeNumber(token, plan, campaign);
  if (!assignment) return;
  const askedAt = Date.now();
  const call = snapshotIn(assignment.outcomeToken);
  tally.add('numbers handed out');
  ledger.issued(call);
  if (plan.fate === 'never-reported') return;
  if (plan.fate === 'handed-back' || plan.fate === 'handed-back-and-reported') {
    await api.release(token, call.callId);
    tally.add('numbers given back');
    ledger.released(call);
    if (plan.fate === 'handed-back') return;
  }
  const outcome = planOutcome(plan.random, call.region);
  const calledAt = new Date();
  const ringing = outcome.disposition === 'not_dialled' ? 0 : plan.random.logNormal(15, 0.5);
  const talking = ringing + (outcome.durationSeconds ?? 0);
  if (!(await pause((1000 * talking) / campaign.talkSpeed, campaign.signal))) return;
  if (plan.fate === 'reported') await workOnNumber(token, call, plan, campaign);
  const report = () => reportCall(plan, { call, assignment, askedAt, calledAt, outcome }, campaign, later);
  if (plan.fate === 'reported-late') later(report, 'late');
  else await report();
}

/** Asks for a number until there is one; undefined if none becomes eligible for too long. */
async function takeNumber(token: string, plan: CallPlan, campaign: Campaign): Promise<AssignmentAnswer | undefined> {
  const { api, tally, patienceMs, signal } = campaign;
  const requestId = randomUUID();
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const assignment = await api.assign(token, requestId);
    if ('callId' in assignment) {
      if (plan.asksTwice) await askAgain(token, requestId, assignment.callId, campaign);
      return assignment;
    }
    const wait = Math.max(assignment.retryAfterMs, shortestWaitMs);
    if (Date.now() + wait < deadline && (await pause(wait, signal))) continue;
    tally.add('no number to hand out');
    return undefined;
  }
}

/** The same request, as a client sends it that did not see the answer. */
async function askAgain(token: string, requestId: string, callId: string, { api, tally }: Campaign): Promise<void> {
  const again = await api.assign(token, requestId);
  tally.add('duplicates sent');
  if (!('callId' in again) || again.callId !== callId)
    throw new Error(`the request for call ${callId}, sent again, was answered with another call`);
}

async function workOnNumber(token: string, call: AssignmentSnapshot, plan: CallPlan, { api }: Campaign): Promise<void> {
  if (plan.renews) await api.renew(token, call.callId);
  if (plan.doNotCall) await api.doNotCall(token, call.callId);
}

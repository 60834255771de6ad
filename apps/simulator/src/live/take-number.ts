import { randomUUID } from 'node:crypto';
import { Refused } from '../api/failures.js';
import type { AssignmentAnswer } from '../api/messages.js';
import type { CallPlan } from '../plan/call-plan.js';
import type { Campaign } from './campaign.js';
import { pause } from './pause.js';

/** A number, and the token of the volunteer who has it. */
export interface TakenNumber {
  readonly token: string;
  readonly assignment: AssignmentAnswer;
}

const shortestWaitMs = 200;

/** Asks for a number until there is one; undefined if none becomes eligible for too long. */
export async function takeNumber(plan: CallPlan, campaign: Campaign): Promise<TakenNumber | undefined> {
  const { tally, patienceMs, signal } = campaign;
  const requestId = randomUUID();
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const { token, answer } = await askSomebody(plan.volunteer, requestId, campaign);
    if ('callId' in answer) {
      tally.add('numbers handed out');
      if (plan.asksTwice) await askAgain(token, requestId, answer.callId, campaign);
      return { token, assignment: answer };
    }
    const wait = Math.max(answer.retryAfterMs, shortestWaitMs);
    if (Date.now() + wait < deadline && (await pause(wait, signal))) continue;
    tally.add('no number to hand out');
    return undefined;
  }
}

/** Has a volunteer ask; if he already has as many numbers as one may have, the next one, and so on. */
async function askSomebody(first: number, requestId: string, { api, crew, tally }: Campaign) {
  for (let volunteer = first; ; volunteer += 1) {
    const token = await crew.tokenOf(volunteer);
    try {
      return { token, answer: await api.assign(token, requestId) };
    } catch (error) {
      if (!(error instanceof Refused) || error.status !== tooManyRequests) throw error;
      tally.add('volunteers with their hands full');
    }
  }
}

const tooManyRequests = 429;

/** The same request, as a client sends it that did not see the answer. */
async function askAgain(token: string, requestId: string, callId: string, { api, tally }: Campaign): Promise<void> {
  const again = await api.assign(token, requestId);
  tally.add('duplicates sent');
  if (!('callId' in again) || again.callId !== callId)
    throw new Error(`the request for call ${callId}, sent again, was answered with another call`);
}

import { randomUUID } from 'node:crypto';
import { decodeJwt } from 'jose';
import { z } from 'zod';
import { assignmentSnapshot } from '#events';
import type { Stage } from '../stage/stage.js';
import { eventOf } from './plan-call.js';
import { postUntil } from './stubborn.js';

const joined = z.object({ volunteerToken: z.string() });
const assigned = z.object({ outcomeToken: z.string() });
const claims = z.object({ call: assignmentSnapshot, iat: z.number() });

/** A volunteer joins, is handed a number and reports; at night, when nobody may be called, he goes again. */
export async function journey({ assignments, ledger, outcomes, scope }: Stage): Promise<void> {
  const { campaign } = scope;
  const url = `${assignments.url}/v1`;
  const volunteer = { campaign, country: 'LT', languages: ['ru'] };
  const { volunteerToken: token } = joined.parse(
    await (await postUntil({ url: `${url}/volunteers`, body: volunteer, until: [201] })).json(),
  );
  // Asked again, it is the same number, as at the desk.
  const body = { requestId: randomUUID() };
  const answer = await postUntil({ url: `${url}/assignments`, body, token, until: [201, 204] });
  if (answer.status === 204) return;
  const { outcomeToken } = assigned.parse(await answer.json());
  const { call: snapshot, iat } = claims.parse(decodeJwt(outcomeToken));
  ledger.note(eventOf('org.callboard.assignment.issued', snapshot, snapshot.assignedAt));
  // He has just been handed the number: whatever he says of it was in this hour.
  const report = { disposition: 'voicemail' as const, revision: 1 };
  const said = { ...report, outcomeToken, calledAt: new Date(iat * 1000).toISOString() };
  await postUntil({ url: `${outcomes.url}/v1/outcomes`, body: said, until: [202] });
  const calledAt = snapshot.assignedAt;
  ledger.note(eventOf('org.callboard.outcome.recorded', { ...snapshot, ...report, calledAt }, calledAt));
}

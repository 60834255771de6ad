import { Refused, send } from './http';
import type { Letter } from './model';
import type { Delivery } from './outbox';

/** Tries to deliver a letter. Only the answer that the API promises counts as delivered. */
export async function postLetter(letter: Letter): Promise<Delivery> {
  try {
    return (await isTaken(letter)) ? { kind: 'delivered' } : { kind: 'later' };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    // A number that is no longer ours need not be given back.
    if (letter.kind === 'release' && (error.status === 409 || error.status === 404)) return { kind: 'delivered' };
    if (error.passing) return { kind: 'later', ...(error.retryAfterMs ? { afterMs: error.retryAfterMs } : {}) };
    return { kind: 'refused', problem: { status: error.status, detail: error.detail } };
  }
}

async function isTaken({ kind, callId, body }: Letter): Promise<boolean> {
  if (kind !== 'report') return (await send('POST', `/assignments/${callId}/${kind}`)).status === 204;
  const response = await send('POST', '/outcomes', body);
  if (response.status !== 202) return false;
  const receipt: unknown = await response.json().catch(() => undefined);
  return (
    typeof receipt === 'object' &&
    receipt !== null &&
    'callId' in receipt &&
    receipt.callId === callId &&
    'revision' in receipt &&
    receipt.revision === body?.revision
  );
}

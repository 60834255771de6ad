import { Refused, send } from '../data/http';
import { type Assignment, type Call, callOf } from '../data/model';
import type { DeskStore } from '../data/store';

/** What became of asking for a number. */
export type HandOut =
  | { readonly kind: 'call'; readonly call: Call }
  /** Nobody may be called now. @property until this device's clock */
  | { readonly kind: 'none' | 'too-fast'; readonly until: number }
  /** The service has no pool to work with for the moment. @property until when to ask again, by this device's clock */
  | { readonly kind: 'unready'; readonly until: number }
  | { readonly kind: 'too-many' | 'paused' | 'excluded' | 'offline' }
  /** This browser is nobody's any more: the cookie is gone. */
  | { readonly kind: 'stranger' }
  | { readonly kind: 'refused'; readonly detail: string };

const soonMs = 60_000;
/** Sooner than this, and up to this much later, nobody asks again by himself: all who wait do. */
const pauseMs = 5000;

/** Asks for a number and keeps it. The request has one id until it is answered: asked again, it is the same number. */
export async function takeNumber(store: DeskStore): Promise<HandOut> {
  try {
    return await ask(store);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    // The call of that request is over: it was answered, and the answer was lost for too long.
    if (error.status === 409 && error.fields.includes('requestId')) {
      await store.answered('assignment');
      return await ask(store).catch(whyNot);
    }
    return whyNot(error);
  }
}

async function ask(store: DeskStore): Promise<HandOut> {
  const requestId = await store.requestId('assignment');
  const response = await send('POST', '/assignments', { requestId });
  if (response.status === 204) {
    const seconds = Number(response.headers.get('retry-after') ?? 60);
    return { kind: 'none', until: Date.now() + seconds * 1000 };
  }
  const assignment: Assignment = await response.json().catch((cause: unknown) => {
    throw new Refused(0, 'Unreadable', String(cause));
  });
  const call = callOf(assignment, Date.now());
  await store.write(call);
  await store.answered('assignment');
  return { kind: 'call', call };
}

/** The kinds of refusals, as the service tells them apart. */
export function whyNot(error: unknown): HandOut {
  if (!(error instanceof Refused)) throw error;
  if (/paus/i.test(`${error.type} ${error.title}`)) return { kind: 'paused' };
  if (error.type.endsWith('/excluded')) return { kind: 'excluded' };
  if (error.status === 429)
    return /numbers/i.test(error.title)
      ? { kind: 'too-many' }
      : { kind: 'too-fast', until: Date.now() + (error.retryAfterMs ?? soonMs) };
  if (error.status === 401) return { kind: 'stranger' };
  if (error.status === 503)
    return {
      kind: 'unready',
      until: Date.now() + Math.max(error.retryAfterMs ?? 0, pauseMs) + Math.random() * pauseMs,
    };
  if (error.passing) return { kind: 'offline' };
  return { kind: 'refused', detail: error.detail };
}

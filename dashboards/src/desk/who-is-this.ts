import { Refused, sendForJson } from './data/http';
import type { Session } from './data/model';
import type { DeskStore } from './data/store';
import type { KnownSession } from './desk-context';

/** Whom this browser belongs to. */
export type Who =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'joined'; readonly session: KnownSession };

/** On a bad line whoever it was last: a number in hand must not be out of sight. */
export async function whoIsThis(store: DeskStore): Promise<Who> {
  try {
    const session = await sendForJson<Session>('GET', '/volunteers/sessions/current');
    await rememberWho(store, session);
    return { kind: 'joined', session };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (!error.passing) return { kind: 'nobody' };
    const session = await store.remembered('session');
    return session ? { kind: 'joined', session } : { kind: 'unreachable' };
  }
}

/** For the next visit on a bad line; the recovery code is not kept. */
export async function rememberWho(store: DeskStore, { recoveryCode, ...session }: Session): Promise<void> {
  await store.remember('session', session);
}

import { exhaustMap, filter, interval, merge, NEVER, type Observable, retry, timer } from 'rxjs';
import type { Claims, OpenSessions } from '#platform';

/** Milliseconds from one look at the session to the next. */
const lookEvery = 2_000;

/**
 * Tells once when somebody may no longer look on: the token has expired, or its session has ended. While that cannot be
 * found out the looking goes on; so do the tries to find out.
 */
export function endOfLeave(claims: Claims, sessions: OpenSessions): Observable<unknown> {
  return merge(timer(millisecondsLeft(claims)), endOfSession(claims, sessions));
}

function endOfSession({ sid }: Claims, sessions: OpenSessions): Observable<boolean> {
  if (sid === undefined) return NEVER;
  return interval(lookEvery).pipe(
    exhaustMap(() => sessions.isOpen(sid)),
    retry({ delay: lookEvery }),
    filter((open) => !open),
  );
}

/** Timers hold 31 bits: 25 days. */
const millisecondsLeft = ({ exp = 0 }: Claims) => Math.max(0, Math.min(exp * 1_000 - Date.now(), 2 ** 31 - 1));

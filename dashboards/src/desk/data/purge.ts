import type { DeskStore } from './store';

/** Drops the calls that can no longer be reported or corrected, but for what the volunteer has to know of. */
export async function purge(store: DeskStore, now: number): Promise<void> {
  const { calls, letters } = await store.load();
  const unsettled = new Set(letters.filter(({ state }) => state !== 'delivered').map(({ callId }) => callId));
  for (const { callId, lateUntil, skew } of calls)
    if (lateUntil < now + skew && !unsettled.has(callId)) await store.drop(callId);
  const returned = letters.filter(({ kind, state }) => kind === 'release' && state === 'delivered');
  for (const { callId } of returned) await store.drop(callId);
}

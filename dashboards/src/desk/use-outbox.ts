import { useCallback, useEffect, useRef } from 'react';
import { Outbox } from './data/outbox';
import { postLetter } from './data/post-letter';
import type { DeskStore } from './data/store';

/**
 * Sends what is waiting: when it is due, when the network is back, when the page is looked at again.
 *
 * @param letters changes when there may be something new to send
 * @param refresh is called after each round
 * @returns sends now, also what waits for another try
 */
export function useOutbox(store: DeskStore | undefined, letters: unknown, refresh: () => Promise<void>): () => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const refreshed = useRef(refresh);
  refreshed.current = refresh;

  const run = useCallback(
    async (eager: boolean) => {
      if (!store) return;
      clearTimeout(timer.current);
      const outbox = new Outbox(store, postLetter, Date.now);
      const before = JSON.stringify(await store.waiting());
      const next = await oneTabAtATime(() => outbox.deliver(eager));
      if (JSON.stringify(await store.waiting()) !== before) await refreshed.current();
      if (next !== undefined) timer.current = setTimeout(() => void run(false), Math.max(250, next - Date.now()));
    },
    [store],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new letter is a reason to look
  useEffect(() => {
    void run(false);
  }, [run, letters]);

  useEffect(() => {
    const eagerly = () => void run(true);
    const whenLookedAt = () => {
      if (document.visibilityState === 'visible') eagerly();
    };
    window.addEventListener('online', eagerly);
    document.addEventListener('visibilitychange', whenLookedAt);
    eagerly();
    return () => {
      window.removeEventListener('online', eagerly);
      document.removeEventListener('visibilitychange', whenLookedAt);
      clearTimeout(timer.current);
    };
  }, [run]);

  return useCallback(() => void run(true), [run]);
}

/** Two tabs that send the same letter do no harm; one is enough. Not there without https, but for localhost. */
async function oneTabAtATime<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks ? await navigator.locks.request('callboard-outbox', work) : await work();
}

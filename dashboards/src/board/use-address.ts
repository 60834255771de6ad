import { useMemo, useSyncExternalStore } from 'react';
import { readAddress, writeAddress } from './state/address';
import type { BoardState } from './state/state';

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
  };
}

/** Goes one step from what the address says this moment, so that two quick steps do not undo each other. */
function change(step: (state: BoardState) => BoardState): void {
  const next = step(readAddress(new URLSearchParams(location.search)));
  history.pushState(null, '', writeAddress(next));
  for (const listener of listeners) listener();
}

/**
 * The state of the board, kept in the address: going back undoes a step, and an address handed on shows the same.
 * Read from the address itself: the router knows it only a while later.
 *
 * @param sent the query of the address that the page was sent for
 */
export function useAddress(sent: string): [BoardState, typeof change] {
  const search = useSyncExternalStore(
    subscribe,
    () => location.search,
    () => sent,
  );
  const state = useMemo(() => readAddress(new URLSearchParams(search)), [search]);
  return [state, change];
}

import { useSearchParams } from 'next/navigation';
import { useCallback, useMemo } from 'react';
import { readAddress, writeAddress } from './state/address';
import type { BoardState } from './state/state';

/** The state of the board, kept in the address: going back undoes a step, and an address handed on shows the same. */
export function useAddress(): [BoardState, (next: BoardState) => void] {
  const parameters = useSearchParams();
  const text = parameters.toString();
  const state = useMemo(() => readAddress(new URLSearchParams(text)), [text]);
  const change = useCallback((next: BoardState) => history.pushState(null, '', writeAddress(next)), []);
  return [state, change];
}

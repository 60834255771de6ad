import { useRef } from 'react';

/** The value itself, or the one before if it says the same: what is drawn from it need not be drawn again. */
export function useStable<T>(value: T): T {
  const last = useRef({ value, text: '' });
  const text = JSON.stringify(value) ?? '';
  if (last.current.text !== text) last.current = { value, text };
  return last.current.value;
}

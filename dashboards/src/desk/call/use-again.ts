import { useEffect, useRef } from 'react';

/**
 * Asks again when it is time, as long as the page is looked at: who has gone away is not to get a number.
 *
 * @param at by this device's clock; undefined while there is nothing to ask for
 */
export function useAgain(at: number | undefined, ask: () => void): void {
  const latest = useRef(ask);
  latest.current = ask;
  useEffect(() => {
    if (at === undefined) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = () => {
      clearTimeout(timer);
      if (document.visibilityState === 'visible')
        timer = setTimeout(() => latest.current(), Math.max(0, at - Date.now()));
    };
    wait();
    document.addEventListener('visibilitychange', wait);
    return () => {
      document.removeEventListener('visibilitychange', wait);
      clearTimeout(timer);
    };
  }, [at]);
}

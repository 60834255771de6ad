import { useEffect, useState } from 'react';
import { useShowWhole } from './whole-board';

/** What is still on its way. */
const unfinished = 'main [aria-busy=true], main [data-deferred]';
const lookEveryMs = 100;
/** After which what there is has to do. */
const patienceMs = 15_000;

/** Prints the board once everything on it is there. */
export function usePrint(): () => void {
  const show = useShowWhole();
  const [since, begin] = useState<number>();
  useEffect(() => {
    if (since === undefined) return;
    const timer = setInterval(() => {
      if (document.querySelector(unfinished) && performance.now() - since < patienceMs) return;
      begin(undefined);
      window.print();
    }, lookEveryMs);
    return () => clearInterval(timer);
  }, [since]);
  return () => {
    show();
    begin(performance.now());
  };
}

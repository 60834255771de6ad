import { createContext, type PropsWithChildren, useCallback, useContext, useEffect, useState } from 'react';

const WholeContext = createContext<{ isWhole: boolean; show: () => void }>({ isWhole: false, show: () => undefined });

/** Within it, what is further down the page can be asked for without anybody seeing it: paper does not scroll. */
export function WholeBoard({ children }: PropsWithChildren) {
  const [isWhole, setWhole] = useState(false);
  const show = useCallback(() => setWhole(true), []);
  useEffect(() => {
    window.addEventListener('beforeprint', show);
    return () => window.removeEventListener('beforeprint', show);
  }, [show]);
  return <WholeContext value={{ isWhole, show }}>{children}</WholeContext>;
}

/** Whether everything on the board is to be there. */
export const useWholeBoard = (): boolean => useContext(WholeContext).isWhole;

/** Asks for everything on the board. */
export const useShowWhole = (): (() => void) => useContext(WholeContext).show;

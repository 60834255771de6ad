'use client';

import { createContext, type PropsWithChildren, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { SWRConfig, useSWRConfig } from 'swr';
import type { Extent } from './extent';
import { LiveConnection } from './live-connection';
import { pollMs } from './polling';

/** Keeps the answer at the path current, until the function that it returns is called. */
type Watch = (path: string) => () => void;

const WatchContext = createContext<Watch>(() => () => undefined);
const ExtentContext = createContext<Extent | undefined>(undefined);

/** For as long as figures come by themselves, they are asked for once in a while only, to be safe. */
const rarelyMs = 60_000;

/** Within it, all figures are told by one stream as they change; asked for again and again while there is none. */
export function LiveFigures({ children }: PropsWithChildren) {
  const { mutate } = useSWRConfig();
  const [extent, setExtent] = useState<Extent>();
  const connection = useMemo(
    () =>
      new LiveConnection({
        answered: (path, answer) => void mutate(path, { path, answer }, { revalidate: false }),
        reached: setExtent,
      }),
    [mutate],
  );
  useEffect(() => () => connection.close(), [connection]);
  const watch = useCallback<Watch>((path) => connection.watch(path), [connection]);
  return (
    <WatchContext value={watch}>
      <ExtentContext value={extent}>
        <SWRConfig value={{ refreshInterval: extent ? rarelyMs : pollMs }}>{children}</SWRConfig>
      </ExtentContext>
    </WatchContext>
  );
}

/** Keeps the answer at the path current as long as the component is there. None: nothing. */
export function useLive(path: string | null): void {
  const watch = useContext(WatchContext);
  useEffect(() => (path === null ? undefined : watch(path)), [path, watch]);
}

/** How far all live figures go by now; undefined while they are not live. */
export const useLiveExtent = (): Extent | undefined => useContext(ExtentContext);

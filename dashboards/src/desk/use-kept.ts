import { useCallback, useEffect, useState } from 'react';
import type { Call, Letter } from './data/model';
import { purge } from './data/purge';
import { DeskStore } from './data/store';

export interface Kept {
  readonly store: DeskStore;
  readonly calls: readonly Call[];
  readonly letters: readonly Letter[];
}

/** What this browser keeps: undefined until it was read; `failed` where nothing may be kept. */
export function useKept() {
  const [kept, setKept] = useState<Kept>();
  const [failed, setFailed] = useState(false);
  const read = useCallback(async (store: DeskStore) => setKept({ store, ...(await store.load()) }), []);
  const open = useCallback(async () => {
    try {
      const store = await DeskStore.open();
      await purge(store, Date.now());
      await read(store);
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      setFailed(true);
    }
  }, [read]);
  useEffect(() => {
    void open();
  }, [open]);
  const store = kept?.store;
  const refresh = useCallback(async () => {
    if (store) await read(store);
  }, [store, read]);
  return { kept, failed, refresh, reopen: open };
}

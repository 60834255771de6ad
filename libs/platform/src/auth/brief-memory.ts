import { LRUCache } from 'lru-cache';

/** Milliseconds: for so long may a session that was ended elsewhere still be taken for open. */
export const rememberedMs = 2_000;
const most = 10_000;

/**
 * Remembers for two seconds whether a session is open, so that a page that asks ten things at once costs one look.
 * A look that fails is not remembered.
 */
export class BriefMemory {
  private readonly states: LRUCache<string, { readonly open: boolean }>;

  /** @param look finds out whether a session is open */
  constructor(look: (id: string) => Promise<boolean>) {
    const fetchMethod = async (id: string) => ({ open: await look(id) });
    this.states = new LRUCache({ max: most, ttl: rememberedMs, fetchMethod });
  }

  /** @throws what `look` throws */
  async isOpen(id: string): Promise<boolean> {
    return (await this.states.fetch(id))?.open ?? false;
  }

  /** Looks anew when asked next. Without an id: for every session. */
  forget(id?: string): void {
    if (id === undefined) this.states.clear();
    else this.states.delete(id);
  }
}

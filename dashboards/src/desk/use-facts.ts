import { useCallback, useEffect, useState } from 'react';
import { Refused, sendForJson } from './data/http';
import type { DeskFacts } from './data/model';
import type { DeskStore } from './data/store';

interface Campaigns {
  readonly campaigns: readonly { readonly id: string }[];
}

/**
 * Guidelines, codebook and regions of a campaign; of the first one that is called for, if none is named.
 *
 * What was said last is taken where nobody answers.
 *
 * @param isWanted false: not yet
 */
export function useFacts(campaign: string | undefined, store: DeskStore | undefined, isWanted: boolean) {
  const [facts, setFacts] = useState<DeskFacts | 'none'>();
  const [isLost, setLost] = useState(false);
  const read = useCallback(async () => {
    if (!store) return;
    setLost(false);
    try {
      const found = await factsOf(campaign);
      setFacts(found);
      if (found !== 'none') await store.remember('facts', found);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const known = await store.remembered('facts');
      if (known && (campaign === undefined || known.campaign === campaign)) setFacts(known);
      else setLost(true);
    }
  }, [campaign, store]);
  useEffect(() => {
    if (isWanted) void read();
  }, [isWanted, read]);
  return { facts, isLost: isLost && facts === undefined, retry: () => void read() };
}

async function factsOf(campaign: string | undefined): Promise<DeskFacts | 'none'> {
  if (campaign === undefined) return await firstOne();
  try {
    return await deskOf(campaign);
  } catch (error) {
    // An invitation to a campaign that is none: there may be others.
    if (error instanceof Refused && !error.passing) return await firstOne();
    throw error;
  }
}

const deskOf = (campaign: string) => sendForJson<DeskFacts>('GET', `/campaigns/${encodeURIComponent(campaign)}/desk`);

/** A campaign without guidelines has nothing to call by: its calls were imported. */
async function firstOne(): Promise<DeskFacts | 'none'> {
  const { campaigns } = await sendForJson<Campaigns>('GET', '/campaigns');
  for (const { id } of campaigns) {
    const facts = await deskOf(id);
    if (facts.guidelines.length > 0) return facts;
  }
  return 'none';
}

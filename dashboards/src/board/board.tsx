'use client';

import { useMounted } from '@mantine/hooks';
import { useState } from 'react';
import useSWR, { SWRConfig } from 'swr';
import { Problem } from '../api/problem';
import type { Campaigns, Definitions } from '../api/types';
import { SignedOut } from '../shell/signed-out';
import { BoardPage } from './board-page';
import { LiveFigures } from './data/live-figures';
import { polling, seldom } from './data/polling';
import { LoadingBoard } from './loading-board';
import { chosenOf, newestFirst } from './newest-first';
import { BoardProblem, UnknownCampaign } from './problems';
import { useAddress } from './use-address';

interface Props {
  /** The server's clock when it sent the page, in milliseconds. */
  serverTime: number;
  /** The query of the address that it was sent for. */
  search: string;
  /** Answers that the page came with, by their path. */
  known: Readonly<Record<string, unknown>>;
}

/** The organizers' board. */
export function Board({ serverTime, search, known }: Props) {
  const [signedOut, setSignedOut] = useState(false);
  const onError = (problem: unknown) => {
    if (problem instanceof Problem && problem.signedOut) setSignedOut(true);
  };
  if (signedOut) return <SignedOut />;
  return (
    <SWRConfig value={{ ...polling, fallback: known, onError }}>
      <LiveFigures>
        <OpenBoard serverTime={serverTime} search={search} />
      </LiveFigures>
    </SWRConfig>
  );
}

/** What came with the page is new enough for the beginning. */
const asItCame = { ...seldom, revalidateIfStale: false };

/** Fetches what a board cannot be without: which campaigns there are, and what the metrics mean. */
function OpenBoard({ serverTime, search }: Omit<Props, 'known'>) {
  const [state, change] = useAddress(search);
  const campaigns = useSWR<Campaigns, Problem>('/campaigns', asItCame);
  const definitions = useSWR<Definitions, Problem>('/definitions', asItCame);
  const isInBrowser = useMounted();
  if (!campaigns.data || !definitions.data) {
    const problem = campaigns.error ?? definitions.error;
    const retry = () => void Promise.all([campaigns.mutate(), definitions.mutate()]);
    return problem ? <BoardProblem problem={problem} retry={retry} /> : <LoadingBoard />;
  }
  const all = newestFirst(campaigns.data.campaigns);
  const campaign = chosenOf(all, state.campaign);
  if (!campaign) return <UnknownCampaign id={state.campaign ?? ''} />;
  return (
    // Until the script is there the figures can be read, and nothing can be pressed: a press would be lost.
    <div inert={!isInBrowser}>
      <BoardPage
        serverTime={serverTime}
        campaigns={all}
        campaign={campaign}
        definitions={definitions.data}
        state={state}
        change={change}
      />
    </div>
  );
}

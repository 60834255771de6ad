import useSWR from 'swr';
import type { Problem } from '../../api/problem';
import type { Funnel } from '../../api/types';
import { useBoard } from '../board-context';
import { seldom } from '../data/polling';

/** The funnel of the campaign on the board, of all its days. */
export function useFunnel(): { funnel: Funnel | undefined; problem: Problem | undefined } {
  const { campaign } = useBoard();
  const path = `/funnel?${new URLSearchParams({ campaign: campaign.id })}`;
  const { data, error } = useSWR<Funnel, Problem>(path, seldom);
  return { funnel: data?.campaign === campaign.id ? data : undefined, problem: error };
}

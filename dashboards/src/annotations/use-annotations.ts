import useSWR from 'swr';
import type { Problem } from '../api/problem';
import type { Annotations } from '../api/types';
import { useBoard } from '../board/board-context';
import { seldom } from '../board/data/polling';

/** What organizers noted of the campaign's days. */
export function useAnnotations() {
  const { campaign } = useBoard();
  const path = `/annotations?${new URLSearchParams({ campaign: campaign.id })}`;
  return useSWR<Annotations, Problem>(path, seldom);
}

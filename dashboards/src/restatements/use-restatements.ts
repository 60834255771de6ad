import useSWR from 'swr';
import type { Problem } from '../api/problem';
import type { Restatements } from '../api/types';
import { useBoard } from '../board/board-context';

/** Days are compared every ten seconds. */
const refreshMs = 5_000;

/** Which days of the campaign have changed since the viewer looked, or exported them. */
export function useRestatements() {
  const { campaign } = useBoard();
  const path = `/restatements?${new URLSearchParams({ campaign: campaign.id })}`;
  const answer = useSWR<Restatements, Problem>(path, { refreshInterval: refreshMs });
  // What is kept of another campaign until the answer is there.
  return { ...answer, data: answer.data?.campaign === campaign.id ? answer.data : undefined };
}

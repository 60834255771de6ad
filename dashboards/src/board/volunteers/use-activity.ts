import useSWR from 'swr';
import { activityPath } from '../../api/figures-path';
import type { Problem } from '../../api/problem';
import type { VolunteerActivity } from '../../api/types';
import { useBoard } from '../board-context';
import { seldom } from '../data/polling';

/** How often volunteers dialled, of the calls that the board shows. */
export function useActivity(): { activity: VolunteerActivity | undefined; problem: Problem | undefined } {
  const { campaign, span, state } = useBoard();
  const path = activityPath({ campaign: campaign.id, ...span, where: state.filters });
  const { data, error } = useSWR<VolunteerActivity, Problem>(path, seldom);
  return { activity: data?.campaign === campaign.id ? data : undefined, problem: error };
}

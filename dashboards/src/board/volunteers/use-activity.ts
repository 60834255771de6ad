import useSWR from 'swr';
import { activityPath } from '../../api/figures-path';
import type { Problem } from '../../api/problem';
import { getJson } from '../../api/request';
import type { VolunteerActivity } from '../../api/types';
import { useBoard } from '../board-context';
import { useLive } from '../data/live-figures';
import { useStable } from '../data/use-stable';
import type { Shown } from '../shown';

interface Activity extends Shown {
  answer: VolunteerActivity | undefined;
  rows: VolunteerActivity['shares'];
}

/** An answer, and what it answers. */
interface Answered {
  path: string;
  answer: VolunteerActivity;
}

const none: VolunteerActivity['shares'] = [];

/** Where how often volunteers dialled is answered, and as what the stream of all figures is asked for it. */
export function useActivityPaths(): { path: string; live: string } {
  const { campaign, span, state } = useBoard();
  const path = activityPath({ campaign: campaign.id, ...span, where: state.filters });
  return { path, live: path.replace('/volunteers/activity?', '/figures?of=activity&') };
}

/** How often volunteers dialled, of the calls that the board shows. It stays current as figures do: see `useFigures`. */
export function useActivity(): Activity {
  const { campaign } = useBoard();
  const { path, live } = useActivityPaths();
  useLive(live);
  const ask = async (): Promise<Answered> => ({ path: live, answer: await getJson<VolunteerActivity>(path) });
  const { data, error } = useSWR<Answered, Problem>(live, ask);
  const outdated = data !== undefined && data.path !== live;
  const usable = !outdated || (!error && data.answer.campaign === campaign.id);
  const answer = usable ? data?.answer : undefined;
  const rows = useStable(answer?.shares ?? none);
  return { path, answer, rows, problem: error, outdated: outdated && usable };
}

import { activityPath } from '../../api/figures-path';
import type { VolunteerActivity } from '../../api/types';
import { useBoard } from '../board-context';
import { useAnswer } from '../data/use-answer';
import { useStable } from '../data/use-stable';
import type { Shown } from '../shown';

interface Activity extends Shown {
  answer: VolunteerActivity | undefined;
  rows: VolunteerActivity['shares'];
}

const none: VolunteerActivity['shares'] = [];

/** Where how often volunteers dialled is answered, and as what the stream of all figures is asked for it. */
export function useActivityPaths(): { path: string; live: string } {
  const { campaign, span, state } = useBoard();
  const path = activityPath({ campaign: campaign.id, ...span, where: state.filters });
  return { path, live: path.replace('/volunteers/activity?', '/figures?of=activity&') };
}

/** How often volunteers dialled, of the calls that the board shows. It stays current as figures do. */
export function useActivity(): Activity {
  const { campaign } = useBoard();
  const { path, live } = useActivityPaths();
  const current = useAnswer<VolunteerActivity>(live, campaign.id, path);
  const rows = useStable(current.answer?.shares ?? none);
  return { path, ...current, rows };
}

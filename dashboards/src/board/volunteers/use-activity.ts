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

/** Where how often volunteers dialled is answered, below `/api/v1`. */
export function useActivityPath(): string {
  const { campaign, span, state } = useBoard();
  return activityPath({ campaign: campaign.id, ...span, where: state.filters });
}

/** How often volunteers dialled, of the calls that the board shows. It stays current as figures do. */
export function useActivity(): Activity {
  const { campaign } = useBoard();
  const path = useActivityPath();
  const current = useAnswer<VolunteerActivity>(path, campaign.id);
  const rows = useStable(current.answer?.shares ?? none);
  return { path, ...current, rows };
}

import { funnelPath } from '../../api/figures-path';
import type { Funnel } from '../../api/types';
import { useBoard } from '../board-context';
import { useAnswer } from '../data/use-answer';

/** The funnel of the campaign on the board, of all its days. It stays current, at the pace at which it is counted. */
export function useFunnel() {
  const { campaign } = useBoard();
  const path = funnelPath(campaign.id);
  return { path, ...useAnswer<Funnel>(path, campaign.id) };
}

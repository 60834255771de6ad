import type { Dimension, MetricName } from '../../api/types';
import { useBoard } from '../board-context';
import { supported } from '../data/supported';
import { type Figures, useFigures } from '../data/use-figures';

/**
 * Figures by one dimension, limited by the filters on all others: its own would leave only what was chosen, and
 * nothing else to choose.
 */
export function useFacet(dimension: Dimension, metrics: readonly MetricName[]): Figures {
  const { campaign, definitions, span, state } = useBoard();
  const { [dimension as 'country']: _, ...where } = state.filters;
  const dimensions = [dimension, ...(Object.keys(where) as Dimension[])];
  const asked = supported(definitions, metrics, dimensions);
  return useFigures(
    asked.length > 0 ? { campaign: campaign.id, metrics: asked, by: [dimension], ...span, where } : undefined,
  );
}

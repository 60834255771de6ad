import { useBoard } from '../board-context';
import { type Facet, facet } from './questions';
import { type Figures, useFigures } from './use-figures';

/** Figures by one dimension: see `facet`. */
export function useFacet(dimension: Facet): Figures {
  return useFigures(facet(useBoard(), dimension));
}

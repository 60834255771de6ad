import { useBoard } from '../board-context';
import { Choice } from '../charts/choice';
import { BarCard } from './bar-card';

/** In which language calls were made, or the how-manieth call to a number they were. */
export function FacetCard() {
  const { state } = useBoard();
  return <BarCard dimension={state.choices.facet} rowsAtFirst={5} height={200} tools={<Choice name="facet" />} />;
}

import { BarCard } from './bar-card';
import { dispositionCodes } from './disposition-codes';

/** How calls ended. */
export function DispositionCard() {
  return (
    <BarCard dimension="disposition" rowsAtFirst={8} height={280} tagOf={(value) => dispositionCodes[value] ?? ''} />
  );
}

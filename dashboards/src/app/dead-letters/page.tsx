import { Guarded } from '../../access/guarded';
import { DeadLettersPage } from '../../dead-letters/dead-letters-page';

/** Where organizers decide about records that could not be counted. */
export default function Page() {
  return (
    <Guarded page="/dead-letters">
      <DeadLettersPage />
    </Guarded>
  );
}

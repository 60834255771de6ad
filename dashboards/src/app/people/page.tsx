import { Guarded } from '../../access/guarded';
import { PeoplePage } from '../../people/people-page';

/** Where admins say who may sign in, and as what. */
export default function Page() {
  return (
    <Guarded page="/people">
      <PeoplePage />
    </Guarded>
  );
}

import { Guarded } from '../access/guarded';
import { fetchedBefore } from '../api/fetched-before';
import { Board } from '../board/board';

/** The organizers' board. */
export default async function Page() {
  return (
    <Guarded page="/">
      <Board serverTime={Date.now()} known={await fetchedBefore('/campaigns', '/definitions')} />
    </Guarded>
  );
}

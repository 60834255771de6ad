import { Guarded } from '../access/guarded';
import { Board } from '../board/board';

/** The organizers' board. */
export default function Page() {
  return (
    <Guarded page="/">
      <Board serverTime={Date.now()} />
    </Guarded>
  );
}

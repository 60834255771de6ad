import { cookies } from 'next/headers';
import { Board } from '../board/board';
import { SignedOut } from '../shell/signed-out';

/** The organizers' board; without a session, how to get one. */
export default async function Page() {
  if (!(await cookies()).has('callboard_session')) return <SignedOut />;
  return <Board serverTime={Date.now()} />;
}

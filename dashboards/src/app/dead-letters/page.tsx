import { cookies } from 'next/headers';
import { DeadLettersPage } from '../../dead-letters/dead-letters-page';
import { SignedOut } from '../../shell/signed-out';

/** Where organizers decide about records that could not be counted. */
export default async function Page() {
  if (!(await cookies()).has('callboard_session')) return <SignedOut />;
  return <DeadLettersPage />;
}

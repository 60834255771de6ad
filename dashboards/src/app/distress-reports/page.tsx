import { cookies } from 'next/headers';
import { DistressPage } from '../../distress/distress-page';
import { SignedOut } from '../../shell/signed-out';

/** Where organizers read what volunteers tell of threats and distress, and note what was done. */
export default async function Page({ searchParams }: { searchParams: Promise<{ campaign?: string | string[] }> }) {
  if (!(await cookies()).has('callboard_session')) return <SignedOut />;
  const { campaign } = await searchParams;
  return <DistressPage asked={typeof campaign === 'string' ? campaign : undefined} />;
}

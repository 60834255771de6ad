import { cookies } from 'next/headers';
import { ReviewsPage } from '../../reviews/reviews-page';
import { SignedOut } from '../../shell/signed-out';

/** Where organizers decide about volunteers whose reports nobody would expect. */
export default async function Page({ searchParams }: { searchParams: Promise<{ campaign?: string | string[] }> }) {
  if (!(await cookies()).has('callboard_session')) return <SignedOut />;
  const { campaign } = await searchParams;
  return <ReviewsPage asked={typeof campaign === 'string' ? campaign : undefined} />;
}

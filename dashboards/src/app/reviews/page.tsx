import { Guarded } from '../../access/guarded';
import { ReviewsPage } from '../../reviews/reviews-page';

/** Where organizers decide about volunteers whose reports nobody would expect. */
export default async function Page({ searchParams }: { searchParams: Promise<{ campaign?: string | string[] }> }) {
  const { campaign } = await searchParams;
  return (
    <Guarded page="/reviews">
      <ReviewsPage asked={typeof campaign === 'string' ? campaign : undefined} />
    </Guarded>
  );
}

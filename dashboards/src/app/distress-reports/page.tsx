import { Guarded } from '../../access/guarded';
import { DistressPage } from '../../distress/distress-page';

/** Where organizers read what volunteers tell of threats and distress, and note what was done. */
export default async function Page({ searchParams }: { searchParams: Promise<{ campaign?: string | string[] }> }) {
  const { campaign } = await searchParams;
  return (
    <Guarded page="/distress-reports">
      <DistressPage asked={typeof campaign === 'string' ? campaign : undefined} />
    </Guarded>
  );
}

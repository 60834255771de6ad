import { Guarded } from '../../access/guarded';
import { AlertsPage } from '../../alerts/alerts-page';

/** Where organizers see what they should look at, and say from when on and how they are told. */
export default async function Page({ searchParams }: { searchParams: Promise<{ campaign?: string | string[] }> }) {
  const { campaign } = await searchParams;
  return (
    <Guarded page="/alerts">
      <AlertsPage asked={typeof campaign === 'string' ? campaign : undefined} />
    </Guarded>
  );
}

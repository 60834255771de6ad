import { Guarded } from '../../access/guarded';
import { SettingsPage } from '../../settings/settings-page';

/** How a campaign is set up, and what organizers may change of it. */
export default async function Page({ searchParams }: { searchParams: Promise<{ campaign?: string | string[] }> }) {
  const { campaign } = await searchParams;
  return (
    <Guarded page="/settings">
      <SettingsPage asked={typeof campaign === 'string' ? campaign : undefined} />
    </Guarded>
  );
}

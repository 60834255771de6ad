import { Guarded } from '../../access/guarded';
import { HealthPage } from '../../health/health-page';

/** Where organizers see how far the data goes, what waits, and which services answer. */
export default function Page() {
  return (
    <Guarded page="/data-health">
      <HealthPage />
    </Guarded>
  );
}

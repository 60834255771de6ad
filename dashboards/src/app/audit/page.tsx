import { Guarded } from '../../access/guarded';
import { AuditPage } from '../../audit/audit-page';

/** Where admins read who did what. */
export default function Page() {
  return (
    <Guarded page="/audit">
      <AuditPage />
    </Guarded>
  );
}

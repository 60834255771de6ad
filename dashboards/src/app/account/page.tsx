import { Guarded } from '../../access/guarded';
import { MyAccount } from '../../accounts/my-account';

/** One’s own account: password and sessions. */
export default function Page() {
  return (
    <Guarded page="/account">
      <MyAccount />
    </Guarded>
  );
}

import { Guarded } from '../../access/guarded';
import { FirstAccount } from '../../accounts/first-account';

/** Where whoever came by the link of the machine makes an account. */
export default function Page() {
  return (
    <Guarded page="/first-account">
      <FirstAccount />
    </Guarded>
  );
}

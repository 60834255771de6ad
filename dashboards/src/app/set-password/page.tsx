import { SetPassword } from '../../accounts/set-password';
import { Masthead } from '../../shell/masthead';

/** Where an invitation leads: a password is chosen, once. */
export default function Page() {
  return (
    <>
      <Masthead />
      <SetPassword />
    </>
  );
}

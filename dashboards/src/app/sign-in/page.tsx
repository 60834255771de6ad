import { Masthead } from '../../shell/masthead';
import { SignIn } from '../../shell/sign-in';

/** Where a sign-in link leads. */
export default function Page() {
  return (
    <>
      <Masthead />
      <SignIn />
    </>
  );
}

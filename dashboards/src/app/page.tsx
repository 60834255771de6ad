import { headers } from 'next/headers';
import { Guarded } from '../access/guarded';
import { Board } from '../board/board';
import { firstAnswers } from '../board/first-answers';

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** The organizers' board. */
export default function Page({ searchParams }: Props) {
  return (
    <Guarded page="/">
      <AnsweredBoard searchParams={searchParams} />
    </Guarded>
  );
}

/** The board with the figures at its top. */
async function AnsweredBoard({ searchParams }: Props) {
  const given = Object.entries(await searchParams).flatMap(([name, value = []]) =>
    [value].flat().map((each) => [name, each]),
  );
  const search = new URLSearchParams(given).toString();
  const cookie = (await headers()).get('cookie') ?? '';
  const serverTime = Date.now();
  return <Board serverTime={serverTime} search={search} known={await firstAnswers({ search, cookie, serverTime })} />;
}

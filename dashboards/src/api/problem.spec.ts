import { problemOf } from './problem';

const answer = (status: number, body: string, type: string) =>
  new Response(body, { status, statusText: 'Because', headers: { 'content-type': type } });

it('reads problem details', async () => {
  const body = JSON.stringify({ type: 'about:blank', title: 'Not signed in', status: 401, detail: 'Sign in first.' });
  const problem = await problemOf(answer(401, body, 'application/problem+json; charset=utf-8'));
  expect(problem).toMatchObject({ status: 401, title: 'Not signed in', detail: 'Sign in first.', signedOut: true });
  expect(problem.passing).toBe(false);
});

it('goes by the status of anything else', async () => {
  const problem = await problemOf(answer(502, '<h1>Bad gateway</h1>', 'text/html'));
  expect(problem).toMatchObject({ status: 502, title: 'Because', detail: undefined, signedOut: false, passing: true });
});

import { listen } from '../../server/testing.mjs';
import { fetchedBefore } from './fetched-before';

const patienceMs = 5_000;
let figures: Awaited<ReturnType<typeof listen>>;
const before = { ...process.env };
const services = ['ASSIGNMENTS_URL', 'OUTCOMES_URL', 'AGGREGATOR_URL', 'FIGURES_URL'];
beforeAll(async () => {
  figures = await listen(({ url, headers }, res) => {
    if (url === '/v1/campaigns') return void res.end(JSON.stringify({ campaigns: [], cookie: headers.cookie }));
    if (url === '/v1/slow') return;
    return void res.writeHead(url === '/v1/definitions' ? 503 : 404).end();
  });
  for (const name of services) process.env[name] = figures.url.href;
});
afterAll(async () => {
  await figures.close();
  process.env = before;
});

it('gives what can be had by its path, and leaves out the rest', async () => {
  const answers = await fetchedBefore(['/campaigns', '/definitions'], { patienceMs });
  expect(answers).toEqual({ '/campaigns': { campaigns: [], cookie: '' } });
});

it('asks as whoever looks at the page', async () => {
  const answers = await fetchedBefore(['/campaigns'], { cookie: 'callboard_session=a', patienceMs });
  expect(answers['/campaigns']).toMatchObject({ cookie: 'callboard_session=a' });
});

it('goes without what takes too long', async () => {
  expect(await fetchedBefore(['/slow'], { patienceMs: 20 })).toEqual({});
});

it('gives nothing while the service is away', async () => {
  process.env.FIGURES_URL = 'http://127.0.0.1:1';
  expect(await fetchedBefore(['/campaigns'], { patienceMs })).toEqual({});
});

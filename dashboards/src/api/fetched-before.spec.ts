import { listen } from '../../server/testing.mjs';
import { fetchedBefore } from './fetched-before';

let figures: Awaited<ReturnType<typeof listen>>;
const before = { ...process.env };
const services = ['ASSIGNMENTS_URL', 'OUTCOMES_URL', 'AGGREGATOR_URL', 'FIGURES_URL'];
beforeAll(async () => {
  figures = await listen(({ url, headers }, res) => {
    if (url === '/v1/campaigns') return void res.end(JSON.stringify({ campaigns: [], cookie: headers.cookie }));
    return void res.writeHead(url === '/v1/definitions' ? 503 : 404).end();
  });
  for (const name of services) process.env[name] = figures.url.href;
});
afterAll(async () => {
  await figures.close();
  process.env = before;
});

it('gives what can be had by its path, and leaves out the rest', async () => {
  expect(await fetchedBefore('/campaigns', '/definitions')).toEqual({ '/campaigns': { campaigns: [] } });
});

it('gives nothing while the service is away', async () => {
  process.env.FIGURES_URL = 'http://127.0.0.1:1';
  expect(await fetchedBefore('/campaigns')).toEqual({});
});

import { listen } from '../../server/testing.mjs';
import type { Campaign, Definitions } from '../api/types';
import { firstAnswers } from './first-answers';

const text = { en: 'x', ru: 'x' };
const campaign = { id: 'demo', startsOn: '2022-03-08', timeZone: 'Europe/Moscow', name: text } as unknown as Campaign;
const definitions = { metrics: [{ metric: 'dials', dimensions: ['country'] }] } as unknown as Definitions;
/** An hour later it is the 6th in Moscow. */
const serverTime = Date.parse('2022-04-05T20:00:00Z');
const cookie = 'callboard_session=a';

let figures: Awaited<ReturnType<typeof listen>>;
let asked: string[];
let isAway: boolean;
const before = { ...process.env };
beforeAll(async () => {
  figures = await listen(({ url = '', headers }, res) => {
    if (url === '/v1/campaigns') return void res.end(JSON.stringify({ campaigns: [campaign] }));
    if (url === '/v1/definitions') return void res.end(JSON.stringify(definitions));
    asked.push(url);
    if (isAway || headers.cookie !== cookie) return void res.writeHead(503).end();
    return void res.end(JSON.stringify({ campaign: 'demo', rows: [] }));
  });
  for (const name of ['ASSIGNMENTS_URL', 'OUTCOMES_URL', 'AGGREGATOR_URL', 'FIGURES_URL'])
    process.env[name] = figures.url.href;
});
beforeEach(() => {
  asked = [];
  isAway = false;
});
afterAll(async () => {
  await figures.close();
  process.env = before;
});

it('asks, as who looks, for what the top of the board asks for: the days shown, those compared, and today', async () => {
  const known = await firstAnswers({ search: 'country=LT&range=7d', cookie, serverTime });
  const paths = [
    '/figures?campaign=demo&metrics=dials&from=2022-03-30&to=2022-04-05&where=country%3ALT',
    '/figures?campaign=demo&metrics=dials&from=2022-03-23&to=2022-03-29&where=country%3ALT',
    '/figures?campaign=demo&metrics=dials&from=2022-04-05&to=2022-04-05',
  ];
  expect(asked.toSorted()).toEqual(paths.map((path) => `/v1${path}`).toSorted());
  expect(known).toMatchObject({
    '/campaigns': { campaigns: [{ id: 'demo' }] },
    '/definitions': definitions,
    ...Object.fromEntries(paths.map((path) => [path, { path, answer: { rows: [] } }])),
  });
});

it('asks for figures of the current day in the zone of the campaign', async () => {
  await firstAnswers({ search: 'range=today&compare=none', cookie, serverTime: serverTime + 3_600_000 });
  const days = asked.map((url) => new URL(url, 'http://origin').searchParams.get('from'));
  expect(days).toEqual(['2022-04-06', '2022-04-06']);
});

it('comes without figures while there are none', async () => {
  isAway = true;
  const known = await firstAnswers({ search: '', cookie, serverTime });
  expect(Object.keys(known)).toEqual(['/campaigns', '/definitions']);
});

it('asks for no figures of a campaign that there is not', async () => {
  const known = await firstAnswers({ search: 'campaign=gone', cookie, serverTime });
  expect([asked, Object.keys(known)]).toEqual([[], ['/campaigns', '/definitions']]);
});

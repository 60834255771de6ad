import { listen } from './testing.mjs';
import { introducing } from './viewer.mjs';

/** @type {import('node:http').RequestListener} */
let answer;
/** @type {Awaited<ReturnType<typeof listen>>} */
let figures;
beforeAll(async () => {
  figures = await listen((req, res) => answer(req, res));
});
afterAll(async () => await figures.close());

/**
 * @param {string} url
 * @param {Record<string, string>} headers
 */
async function introduced(url, headers) {
  const req = /** @type {import('node:http').IncomingMessage} */ ({ url, headers: { ...headers } });
  await introducing(figures.url)(req);
  const said = req.headers['x-viewer'];
  return typeof said === 'string' ? JSON.parse(decodeURIComponent(said)) : said;
}
const cookie = 'a=b; callboard_session=token';

it('tells the page who looks at it', async () => {
  const session = { role: 'press', name: 'анна', hasAccount: true };
  answer = (req, res) => {
    const asked = [req.url, req.headers.cookie];
    res.end(JSON.stringify({ ...session, asked }));
  };
  expect(await introduced('/?range=7d', { cookie })).toEqual({
    state: 'signed-in',
    ...session,
    asked: ['/v1/sessions/current', cookie],
  });
});

it('believes nobody who introduces himself', async () => {
  answer = (_req, res) => void res.writeHead(401).end();
  const forged = { 'x-viewer': encodeURIComponent('{"state":"signed-in","role":"admin"}') };
  expect(await introduced('/', forged)).toEqual({ state: 'nobody' });
  expect(await introduced('/', { cookie, ...forged })).toEqual({ state: 'nobody' });
  expect(await introduced('/_next/x.js', forged)).toBeUndefined();
  expect(await introduced('/call', forged)).toBeUndefined();
});

it('does not take an absent service for nobody', async () => {
  answer = (_req, res) => void res.writeHead(503).end();
  expect(await introduced('/', { cookie })).toEqual({ state: 'unknown' });
  answer = (req) => req.socket.destroy();
  expect(await introduced('/', { cookie })).toEqual({ state: 'unknown' });
});

it('asks nobody where there is no session', async () => {
  answer = () => {
    throw new Error('was asked');
  };
  expect(await introduced('/', {})).toEqual({ state: 'nobody' });
});

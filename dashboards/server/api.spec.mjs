import { once } from 'node:events';
import { request } from 'node:http';
import { createApi } from './api.mjs';
import { listen } from './testing.mjs';

/** @type {import('node:http').RequestListener} */
let answer;
/** @type {Awaited<ReturnType<typeof listen>>} */
let service;
/** @type {Awaited<ReturnType<typeof listen>>} */
let origin;
/** @type {ReturnType<typeof createApi>} */
let api;

beforeAll(async () => {
  service = await listen((req, res) => answer(req, res));
  api = createApi({ assignments: service.url, outcomes: service.url, aggregator: service.url, figures: service.url });
  origin = await listen((req, res) => void api.handle(req, res));
});
afterAll(async () => {
  api.close();
  await origin.close();
  await service.close();
});

it('hands on method, path, query and body, and the answer with its headers', async () => {
  answer = async (req, res) => {
    const chunks = await req.toArray();
    res.writeHead(202, { 'content-type': 'application/json', 'set-cookie': 'a=b' });
    res.end(JSON.stringify({ method: req.method, url: req.url, body: Buffer.concat(chunks).toString() }));
  };
  const url = new URL('/api/v1/outcomes?campaign=demo&x=a%2Cb', origin.url);
  const response = await fetch(url, { method: 'POST', body: '{"disposition":"busy"}' });
  expect(response.status).toBe(202);
  expect(response.headers.get('set-cookie')).toBe('a=b');
  expect(await response.json()).toEqual({
    method: 'POST',
    url: '/v1/outcomes?campaign=demo&x=a%2Cb',
    body: '{"disposition":"busy"}',
  });
});

it('lets nobody keep an answer, unless the service allows it', async () => {
  answer = ({ url }, res) => {
    if (url === '/v1/definitions') res.setHeader('cache-control', 'max-age=60');
    res.end('{}');
  };
  const keeping = async (/** @type {string} */ path) =>
    (await fetch(new URL(`/api/v1${path}`, origin.url))).headers.get('cache-control');
  expect(await keeping('/campaigns')).toBe('no-store');
  expect(await keeping('/definitions')).toBe('max-age=60');
});

it('says where a request comes from, after whatever the client claims', async () => {
  answer = (req, res) => void res.end(JSON.stringify(req.headers));
  const claimed = { 'x-forwarded-for': '203.0.113.9' };
  const ask = async (/** @type {Record<string, string>} */ headers) =>
    await (await fetch(new URL('/api/v1/sessions/current', origin.url), { headers })).json();
  expect(await ask(claimed)).toMatchObject({ 'x-forwarded-for': '203.0.113.9, 127.0.0.1' });
  const plain = { 'x-forwarded-for': '127.0.0.1', 'x-forwarded-proto': 'http', 'x-forwarded-host': origin.url.host };
  expect(await ask({})).toMatchObject(plain);
});

it('passes an event on while the stream goes on, not compressed', async () => {
  answer = (_req, res) => {
    res.writeHead(200, { 'content-type': 'text/event-stream' });
    res.write('data: 1\n\n');
  };
  const stop = new AbortController();
  const headers = { 'accept-encoding': 'gzip' };
  const response = await fetch(new URL('/api/v1/figures/live', origin.url), { headers, signal: stop.signal });
  expect(response.headers.get('content-encoding')).toBeNull();
  const { value } = (await response.body?.getReader().read()) ?? {};
  expect(Buffer.from(value ?? []).toString()).toBe('data: 1\n\n');
  stop.abort();
});

it('compresses long answers to questions, for who can read that, and nothing that changes something', async () => {
  const long = JSON.stringify({ rows: Array.from({ length: 1000 }, (_, n) => ({ day: n, dials: { value: 7 } })) });
  answer = (_req, res) => {
    res.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': `${long.length}` });
    res.end(long);
  };
  const url = new URL('/api/v1/figures', origin.url);
  const ask = async (/** @type {RequestInit} */ init) => {
    const response = await fetch(url, init);
    expect(await response.text()).toBe(long);
    return response.headers.get('content-encoding');
  };
  expect(await ask({ headers: { 'accept-encoding': 'gzip' } })).toBe('gzip');
  expect(await ask({ headers: { 'accept-encoding': 'identity' } })).toBeNull();
  expect(await ask({ method: 'PUT', headers: { 'accept-encoding': 'gzip' } })).toBeNull();
});

it('lets the service go when the client has gone', async () => {
  const gone = new Promise((resolve) => {
    answer = (_req, res) => {
      res.on('close', resolve);
      res.writeHead(200, { 'content-type': 'text/event-stream' });
      res.write('data: 1\n\n');
    };
  });
  const stop = new AbortController();
  const response = await fetch(new URL('/api/v1/figures/live', origin.url), { signal: stop.signal });
  await response.body?.getReader().read();
  stop.abort();
  await gone;
});

it('streams an upload and its answer at the same time', async () => {
  const megabyte = Buffer.alloc(1024 * 1024, 'x');
  answer = (req, res) => {
    res.writeHead(200, { 'content-type': 'application/x-ndjson' });
    let bytes = 0;
    req.on('data', (chunk) => {
      const before = Math.floor(bytes / megabyte.length);
      bytes += chunk.length;
      if (Math.floor(bytes / megabyte.length) > before) res.write(`${bytes}\n`);
    });
    req.on('end', () => res.end(`total ${bytes}\n`));
  };
  const upload = request(new URL('/api/v1/imports', origin.url), { method: 'POST' });
  upload.write(megabyte);
  upload.write(megabyte);
  // The answer begins although the upload has not ended.
  const [response] = await once(upload, 'response');
  const [first] = await once(response.setEncoding('utf8'), 'data');
  expect(Number(first.split('\n')[0])).toBeGreaterThanOrEqual(megabyte.length);

  let last = '';
  response.on('data', (/** @type {string} */ text) => {
    last = text;
  });
  for (let sent = 2; sent < 60; sent++) if (!upload.write(megabyte)) await once(upload, 'drain');
  upload.end();
  await once(response, 'end');
  expect(last).toContain(`total ${60 * megabyte.length}`);
}, 30_000);

it('says which service is away', async () => {
  const away = await listen(() => undefined);
  await away.close();
  const alone = createApi({
    assignments: service.url,
    outcomes: away.url,
    aggregator: service.url,
    figures: service.url,
  });
  const front = await listen((req, res) => void alone.handle(req, res));
  const response = await fetch(new URL('/api/v1/outcomes', front.url), { method: 'POST', body: '{}' });
  expect(response.status).toBe(503);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect(response.headers.get('retry-after')).toBe('1');
  expect(await response.json()).toMatchObject({ status: 503, detail: expect.stringContaining('outcomes') });
  alone.close();
  await front.close();
});

it.each(['/api/v1/calls/snapshots', '/api/v1/health', '/api/v2/figures', '/api', '/api/v1'])(
  'has nothing at %s',
  async (path) => {
    const response = await fetch(new URL(path, origin.url));
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ status: 404 });
  },
);

it('is ready when all services are', async () => {
  answer = (_req, res) => void res.end('{}');
  expect((await fetch(new URL('/api/v1/ready', origin.url))).status).toBe(200);
});

it('names the services that are not ready', async () => {
  answer = (_req, res) => void res.writeHead(503).end();
  const response = await fetch(new URL('/api/v1/ready', origin.url));
  expect(response.status).toBe(503);
  expect(await response.json()).toMatchObject({
    errors: ['assignments', 'outcomes', 'aggregator', 'figures'].map((field) => ({ field, message: 'answered 503' })),
  });
});

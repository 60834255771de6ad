import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { rebuild } from './rebuild.js';

const reading = { step: 'read', share: 0.5, numbers: 39_000 };
const underWay = { running: true, progress: reading, failure: null };
const between = { running: true, progress: null, failure: null };
const done = { running: false, progress: null, failure: null };

let server: Server;
afterEach(() => void server.close());

/** A service that says this, one after the other, when it is told to begin and then asked how far it is; and a terminal. */
async function aService(status: number, ...answers: object[]) {
  const asked: string[] = [];
  server = createServer((request, answer) => {
    asked.push(String(request.method));
    answer.writeHead(request.method === 'POST' ? status : 200, { 'content-type': 'application/json' });
    answer.end(JSON.stringify(answers[Math.min(asked.length, answers.length) - 1]));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const shown: string[] = [];
  const write = (text: string) => shown.push(text) > 0;
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/pools/demo/rebuild`;
  return { asked, shown, begin: () => rebuild(url, 'token', { isTTY: true, write } as never, 1) };
}

describe('npm run pool -- rebuild', () => {
  it('follows it to its end, though no request lasts as long, and shows how far it has come', async () => {
    const { asked, shown, begin } = await aService(202, between, underWay, between, underWay, done);
    await begin();
    expect(asked).toEqual(['POST', 'GET', 'GET', 'GET', 'GET']);
    expect(shown.join()).toMatch(/ 50 % {2}39,000 numbers/);
    expect(shown.at(-1)).toBe('\r\x1b[K');
  });

  it('says why it is not begun', async () => {
    const { shown, begin } = await aService(409, { detail: 'No numbers.' });
    await expect(begin()).rejects.toThrow('No numbers.');
    expect(shown).toEqual([]);
  });

  it('says why it did not succeed', async () => {
    const { begin } = await aService(202, underWay, { ...done, failure: 'Redis is away.' });
    await expect(begin()).rejects.toThrow('Redis is away.');
  });
});

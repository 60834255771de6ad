import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { rebuild } from './rebuild.js';

/** A service that has begun anew when it was asked how far it is, and a terminal. */
async function aService(end: (answer: ServerResponse) => void, progress: object | null) {
  let begun: ServerResponse | undefined;
  const server = createServer((request, answer) => {
    if (request.method === 'POST') {
      begun = answer;
      return;
    }
    answer.setHeader('content-type', 'application/json').end(JSON.stringify({ progress }));
    if (begun) end(begun);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const shown: string[] = [];
  const write = (text: string) => shown.push(text) > 0;
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/pools/demo/rebuild`;
  return { server, shown, begin: () => rebuild(url, 'token', { isTTY: true, write } as never) };
}

describe('npm run pool -- rebuild', () => {
  it('shows how far it has come until it has', async () => {
    const end = (answer: ServerResponse) => void answer.writeHead(204).end();
    const { server, shown, begin } = await aService(end, { step: 'read', share: 0.5, numbers: 39_000 });
    await begin();
    server.close();
    expect(shown.join()).toMatch(/ 50 % {2}39,000 numbers/);
    expect(shown.at(-1)).toBe('\r\x1b[K');
  });

  it('says why it does not', async () => {
    const end = (answer: ServerResponse) => void answer.writeHead(409).end(JSON.stringify({ detail: 'No numbers.' }));
    const { server, shown, begin } = await aService(end, null);
    await expect(begin()).rejects.toThrow('No numbers.');
    server.close();
    expect(shown).toEqual([]);
  });
});

import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { exampleService, ThingsController } from '../../testing/example-service.js';
import { Tokens } from '../auth/tokens.js';

let app: NestFastifyApplication;
beforeEach(async () => {
  app = await exampleService(ThingsController);
});
afterEach(() => app.close());

const here = '203.0.113.5';
const elsewhere = '203.0.113.6';
const join = async (remoteAddress: string, headers: Record<string, string> = {}) =>
  await app.inject({ method: 'POST', url: '/v1/things/joins', remoteAddress, headers });
const statuses = async (requests: readonly (() => Promise<{ statusCode: number }>)[]) => {
  const found: number[] = [];
  for (const request of requests) found.push((await request()).statusCode);
  return found;
};

describe('a limit', () => {
  it('by address refuses what is too much, with the time to wait, and lets others pass', async () => {
    expect(await statuses([() => join(here), () => join(here), () => join(here), () => join(elsewhere)])).toEqual([
      201, 201, 429, 201,
    ]);
    const { headers, body } = await join(here);
    expect(headers['content-type']).toBe('application/problem+json');
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect(JSON.parse(body).detail).toMatch(/^This can be asked 2 times in 60 seconds\. Try again in \d+ seconds\.$/);
  });

  it('sees through our own proxy, and not through what a client invents', async () => {
    const behind = (client: string) => () => join('127.0.0.1', { 'x-forwarded-for': client });
    expect(await statuses([behind(here), behind(here), behind(here), behind(elsewhere)])).toEqual([201, 201, 429, 201]);
    const invented = (client: string) => () => join('198.51.100.1', { 'x-forwarded-for': client });
    expect(await statuses([invented('192.0.2.1'), invented('192.0.2.2'), invented('192.0.2.3')])).toEqual([
      201, 201, 429,
    ]);
  });

  it('by person counts one person’s requests, wherever they come from', async () => {
    const token = async (sub: string) =>
      await app.get(Tokens).issue('api', { role: 'volunteer', sub }, new Date(Date.now() + 60_000));
    const [one, other] = [await token('one'), await token('other')];
    const ask = (bearer: string, remoteAddress: string) => async () =>
      await app.inject({
        method: 'POST',
        url: '/v1/things/numbers',
        remoteAddress,
        headers: { authorization: `Bearer ${bearer}` },
      });
    expect(
      await statuses([ask(one, here), ask(one, elsewhere), ask(one, here), ask(other, here), ask('nobody', here)]),
    ).toEqual([201, 201, 429, 201, 401]);
  });

  it('does not hold for the machine itself', async () => {
    for (const address of ['127.0.0.1', '::1', '::ffff:127.0.0.1'])
      expect(await statuses([() => join(address), () => join(address), () => join(address)])).toEqual([201, 201, 201]);
  });
});

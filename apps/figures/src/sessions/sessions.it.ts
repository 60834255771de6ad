import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import { type Role, roles, Tokens } from '#platform';
import { RunningFigures } from '../testing/running-figures.js';
import { SignInTokens } from './sign-in-tokens.js';

/** Milliseconds, for a machine that has other things to do. */
jest.setTimeout(60_000);

let figures: RunningFigures;
beforeAll(async () => {
  figures = await RunningFigures.start();
});
afterAll(async () => await figures.stop());

const soon = () => new Date(Date.now() + 60_000);
const link = async (claims: object = {}, expiresAt = soon()) =>
  await figures.app
    .get(Tokens)
    .issue('sign-in', { role: 'organizer', sub: 'local-organizer', jti: randomUUID(), ...claims }, expiresAt);
const signIn = async (token: string, headers = {}) => await figures.post('/v1/sessions', { token }, headers);
const current = async (headers: Record<string, string>) => await figures.get('/v1/sessions/current', headers);

describe('a sign-in link', () => {
  it('opens a session that lasts half a day, out of reach of scripts and other sites', async () => {
    const response = await signIn(await link());
    expect(response.statusCode).toBe(201);
    expect(response.headers['cache-control']).toBe('no-store');
    const [cookie] = response.cookies;
    expect(cookie).toMatchObject({
      name: 'callboard_session',
      ...{ httpOnly: true, sameSite: 'Strict', path: '/', maxAge: 43_200 },
    });
    expect(cookie).not.toHaveProperty('secure');
    const { role, expiresAt } = response.json();
    expect(role).toBe('organizer');
    expect(Date.parse(expiresAt) - Date.now()).toBeGreaterThan(43_190_000);

    const session = await current({ cookie: `callboard_session=${cookie?.value}` });
    expect(session.json()).toEqual({ role, expiresAt });
  });

  it('gives a cookie for TLS only where the browser came over TLS', async () => {
    const response = await signIn(await link(), { 'x-forwarded-proto': 'https' });
    expect(response.cookies).toMatchObject([{ secure: true }]);
  });

  it('works once', async () => {
    const token = await link();
    expect((await signIn(token)).statusCode).toBe(201);
    const again = await signIn(token);
    expect(again.json()).toMatchObject({ status: 401, detail: expect.stringMatching(/used already/) });
    expect(again.cookies).toEqual([]);
  });

  it('works once for two who hurry', async () => {
    const token = await link();
    const statuses = (await Promise.all([signIn(token), signIn(token), signIn(token)])).map((each) => each.statusCode);
    expect(statuses.sort()).toEqual([201, 401, 401]);
  });

  it('is remembered as used by a service that started later', async () => {
    const id = randomUUID();
    expect(await new SignInTokens(figures.clickhouse).use(id)).toBe(true);
    expect(await new SignInTokens(figures.clickhouse).use(id)).toBe(false);
  });

  it('is no good when it expired, is of another kind, or says too little', async () => {
    const api = await figures.app.get(Tokens).issue('api', { role: 'organizer', sub: 'x', jti: 'y' }, soon());
    const useless = [
      await link({}, new Date(0)),
      await link({ jti: undefined }),
      await link({ role: 'emperor' }),
      ...[api, 'nonsense', `' OR 1=1 --`],
    ];
    for (const token of useless) {
      const response = await signIn(token);
      expect(response.json()).toMatchObject({ status: 401, title: 'Not signed in' });
      expect(response.cookies).toEqual([]);
    }
  });

  it('needs to be sent as it should', async () => {
    expect((await figures.post('/v1/sessions', {})).json()).toMatchObject({ errors: [{ field: 'token' }] });
    expect((await figures.post('/v1/sessions', { token: await link(), role: 'admin' })).statusCode).toBe(400);
  });
});

describe('a session', () => {
  it.each(roles)('says who is signed in: %s', async (role: Role) => {
    expect((await current(await figures.as(role))).json()).toEqual({ role, expiresAt: expect.any(String) });
  });

  it('is nobody without a token', async () => {
    expect((await current({})).statusCode).toBe(401);
  });

  it('ends', async () => {
    const response = await figures.app.inject({ method: 'DELETE', url: '/v1/sessions' });
    expect(response.statusCode).toBe(204);
    expect(response.cookies).toMatchObject([{ name: 'callboard_session', value: '', path: '/' }]);
  });
});

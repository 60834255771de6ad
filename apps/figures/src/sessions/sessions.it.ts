import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import { type Role, roles, Tokens } from '#platform';
import { RunningFigures } from '../testing/running-figures.js';
import { Visitor } from '../testing/visitor.js';
import { idleLength, SessionStore, sessionLength } from './session-store.js';
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
    const { role, expiresAt, ...others } = response.json();
    expect(role).toBe('organizer');
    expect(others).toEqual({ name: 'local-organizer', hasAccount: false, makesFirstAccount: false });
    expect(Date.parse(expiresAt) - Date.now()).toBeGreaterThan(43_190_000);

    const session = await current({ cookie: `callboard_session=${cookie?.value}` });
    expect(session.json()).toEqual({ role, expiresAt, ...others });
  });

  it.each([{ 'x-forwarded-proto': 'https' }, { origin: 'https://callboard.example' }])(
    'gives a cookie for TLS only where the browser came over TLS: %j',
    async (headers) => {
      expect((await signIn(await link(), headers)).cookies).toMatchObject([{ secure: true }]);
    },
  );

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
    const answer = (await current(await figures.as(role))).json();
    expect(answer).toMatchObject({ role, name: `some-${role}`, hasAccount: false, expiresAt: expect.any(String) });
  });

  it('is nobody without a token', async () => {
    expect((await current({})).statusCode).toBe(401);
  });

  it('ends on the server, too: what was copied before is worth nothing', async () => {
    const visitor = await Visitor.byLink(figures);
    const { cookie } = visitor;
    expect(await visitor.state()).toBe(200);
    const response = await visitor.send('DELETE', '/v1/sessions');
    expect(response.statusCode).toBe(204);
    expect(response.cookies).toMatchObject([{ name: 'callboard_session', value: '', path: '/' }]);
    expect((await current({ cookie })).statusCode).toBe(401);
    const bearer = { authorization: cookie.replace('callboard_session=', 'Bearer ') };
    expect((await current(bearer)).statusCode).toBe(401);
  });

  it('is ended by nobody else’s page', async () => {
    const visitor = await Visitor.byLink(figures);
    const forged = await visitor.send('DELETE', '/v1/sessions', undefined, { 'sec-fetch-site': 'cross-site' });
    expect(forged.statusCode).toBe(403);
    expect(await visitor.state()).toBe(200);
  });

  it('ends without a complaint where there is none', async () => {
    for (const cookie of ['', 'callboard_session=nonsense']) {
      const headers = { cookie, 'sec-fetch-site': 'same-origin' };
      expect((await figures.app.inject({ method: 'DELETE', url: '/v1/sessions', headers })).statusCode).toBe(204);
    }
  });

  it('is listed and ended one by one, or all at once, by who has it', async () => {
    const [one, two, other] = await Promise.all([
      Visitor.byLink(figures, 'press'),
      Visitor.byLink(figures, 'press'),
      Visitor.byLink(figures, 'partner'),
    ]);
    const list = async (visitor: Visitor) => (await visitor.send('GET', '/v1/sessions/mine')).json().sessions;
    const mine = await list(one);
    expect(mine).toHaveLength(2);
    expect(mine[0]).toMatchObject({ browser: 'Firefox, Linux', openedAt: expect.any(String) });
    const theOther = mine.find(({ isThis }: { isThis: boolean }) => !isThis);
    expect((await other.send('DELETE', `/v1/sessions/mine/${theOther.id}`)).statusCode).toBe(404);
    expect((await one.send('DELETE', `/v1/sessions/mine/${theOther.id}`)).statusCode).toBe(204);
    expect([await one.state(), await two.state()]).toEqual([200, 401]);
    const third = await Visitor.byLink(figures, 'press');
    expect((await third.send('DELETE', '/v1/sessions/mine')).statusCode).toBe(204);
    expect(await Promise.all([one.state(), third.state(), other.state()])).toEqual([401, 401, 200]);
  });

  it('is looked up by the other services', async () => {
    const { id } = (await (await Visitor.byLink(figures)).send('GET', '/v1/sessions/mine')).json().sessions[0];
    const state = async (session: string) =>
      (await figures.get(`/v1/sessions/${session}/state`, await figures.as('service'))).json();
    expect(await state(id)).toEqual({ open: true });
    expect(await state(randomUUID())).toEqual({ open: false });
  });
});

describe('time', () => {
  const start = Date.parse('2026-03-01T12:00:00Z');
  const known = { subject: 'local-admin', role: 'admin', epoch: null, browser: '' } as const;
  /** What a service that begins later, at that second, finds. */
  const at = (seconds: number) => new SessionStore(figures.clickhouse, () => start + seconds * 1000);

  it('ends a session that nobody uses', async () => {
    const { id } = await at(0).open(known, () => []);
    expect(await at(idleLength).isOpen(id)).toBe(false);
    expect(await at(idleLength - 1).isOpen(id)).toBe(true);
    expect(await at(2 * idleLength - 2).isOpen(id)).toBe(true);
    expect(await at(3 * idleLength).isOpen(id)).toBe(false);
  });

  it('ends a session that is used all the time', async () => {
    const { id } = await at(0).open(known, () => []);
    for (let used = idleLength / 2; used < sessionLength; used += idleLength / 2)
      expect([used, await at(used).isOpen(id)]).toEqual([used, true]);
    expect(await at(sessionLength).isOpen(id)).toBe(false);
  });
});

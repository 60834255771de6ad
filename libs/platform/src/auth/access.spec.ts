import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { exampleService, ForgottenController, openSessions, ThingsController } from '../../testing/example-service.js';
import { AccessDeclarations } from './access-declarations.js';
import { type Role, roles } from './identity.js';
import { Tokens } from './tokens.js';

const soon = () => new Date(Date.now() + 60_000);

describe('access', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await exampleService(ThingsController);
  });
  afterAll(() => app.close());

  const tokenFor = (role: Role) => app.get(Tokens).issue('api', { role, sub: `some-${role}` }, soon());
  /** As a browser carries it. */
  const sessionOf = async (role: Role, sid = 'open') => {
    openSessions.add('open');
    const token = await app.get(Tokens).issue('api', { role, sub: `some-${role}`, sid }, soon());
    return `callboard_session=${token}`;
  };
  const get = (headers: Record<string, string>) => app.inject({ method: 'GET', url: '/v1/things/mine', headers });
  const post = (headers: Record<string, string>) => app.inject({ method: 'POST', url: '/v1/things/mine', headers });

  it.each(roles)('lets only organizers and admins into what is theirs: %s', async (role) => {
    const response = await get({ authorization: `Bearer ${await tokenFor(role)}` });
    if (role === 'organizer' || role === 'admin')
      expect(response).toMatchObject({ statusCode: 200, body: `some-${role}` });
    else expect(response.statusCode).toBe(403);
  });

  it('asks for a sign-in where there is no token, or a worthless one', async () => {
    const another = await app.get(Tokens).issue('outcome', { role: 'organizer', sub: 'x' }, soon());
    const expired = await app.get(Tokens).issue('api', { role: 'organizer', sub: 'x' }, new Date(0));
    const roleless = await app.get(Tokens).issue('api', { role: 'emperor', sub: 'x' }, soon());
    for (const token of ['nonsense', another, expired, roleless]) {
      const response = await get({ authorization: `Bearer ${token}` });
      expect(response.statusCode).toBe(401);
      expect(response.headers['content-type']).toBe('application/problem+json');
    }
    expect(await get({})).toMatchObject({ statusCode: 401, headers: { 'www-authenticate': 'Bearer' } });
  });

  it('takes the session cookie, but for changes only from our own pages', async () => {
    const cookie = await sessionOf('organizer');
    expect((await get({ cookie })).statusCode).toBe(200);
    expect((await post({ cookie, 'sec-fetch-site': 'same-origin' })).statusCode).toBe(201);
    for (const site of ['cross-site', 'same-site', 'none'])
      expect((await post({ cookie, 'sec-fetch-site': site })).statusCode).toBe(403);
  });

  it('looks at the origin where a browser does not say how a request came about', async () => {
    const cookie = await sessionOf('organizer');
    const from = async (origin?: string) =>
      (await post({ cookie, host: 'our.example', ...(origin === undefined ? {} : { origin }) })).statusCode;
    expect(await from('https://our.example')).toBe(201);
    for (const origin of [
      'https://other.example',
      'https://our.example:8443',
      'https://our.example.other',
      'null',
      undefined,
    ])
      expect(await from(origin)).toBe(403);
  });

  it('lets no other site use the cookie where anybody may call, either', async () => {
    const join = (headers: Record<string, string>) => app.inject({ method: 'POST', url: '/v1/things/joins', headers });
    const cookie = await sessionOf('organizer');
    expect((await join({ cookie, 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403);
    expect((await join({ cookie, 'sec-fetch-site': 'same-origin' })).statusCode).toBe(201);
    expect((await join({})).statusCode).toBe(201);
  });

  it('lets nobody in by a session that has ended, nor by a cookie that has none', async () => {
    const ended = await sessionOf('organizer', 'ended');
    expect(await get({ cookie: ended })).toMatchObject({ statusCode: 401, body: expect.stringMatching(/has ended/) });
    const bearer = ended.replace('callboard_session=', 'Bearer ');
    expect((await get({ authorization: bearer })).statusCode).toBe(401);
    expect((await get({ cookie: `callboard_session=${await tokenFor('organizer')}` })).statusCode).toBe(401);
  });

  it('takes the cookie of a volunteer for what is for volunteers, and for nothing else', async () => {
    const call = (headers: Record<string, string>) => app.inject({ method: 'POST', url: '/v1/things/calls', headers });
    const asVolunteer = `callboard_volunteer=${await tokenFor('volunteer')}`;
    const asOrganizer = await sessionOf('organizer');
    const both = { cookie: `${asVolunteer}; ${asOrganizer}`, 'sec-fetch-site': 'same-origin' };
    expect(await call(both)).toMatchObject({ statusCode: 201, body: 'some-volunteer' });
    expect(await get(both)).toMatchObject({ statusCode: 200, body: 'some-organizer' });
    expect((await call({ ...both, 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403);
    expect((await call({ ...both, cookie: asOrganizer })).statusCode).toBe(401);
    expect((await get({ cookie: asVolunteer })).statusCode).toBe(401);
  });

  it('is declared for every endpoint, or the service does not start', async () => {
    await expect(exampleService(ForgottenController)).rejects.toThrow(/ForgottenController.nobodySaidWhoMayCallThis/);
  });

  it('can be listed', () => {
    expect(app.get(AccessDeclarations).endpoints()).toContainEqual({
      handler: 'ThingsController.mine',
      method: 'GET',
      path: '/things/mine',
      access: ['organizer'],
    });
  });
});

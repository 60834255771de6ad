import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import { AccessDeclarations, roles } from '#platform';
import { RunningAssignments } from './testing/running-assignments.js';

jest.setTimeout(60_000);

let service: RunningAssignments;
beforeAll(async () => {
  service = await RunningAssignments.start();
});
afterAll(async () => await service.stop());

const forVolunteers = ['', `/${randomUUID()}/release`, `/${randomUUID()}/renew`, `/${randomUUID()}/do-not-call`].map(
  (end) => `/v1/assignments${end}`,
);

const forOrganizers = ['/v1/do-not-call', ...['pause', 'resume', 'rebuild'].map((end) => `/v1/pools/demo/${end}`)];

describe('access', () => {
  it('is as declared: joining is open to anybody, numbers are for volunteers', () => {
    const declared = service.app
      .get(AccessDeclarations)
      .endpoints()
      .map(({ method, path, access }) => `${method} ${path} ${access}`);
    expect(declared.filter((each) => !/\/(health|ready|metrics) anybody$/.test(each)).sort()).toEqual([
      'DELETE /volunteers/sessions anybody',
      'GET /pools/:campaign organizer,admin,service',
      'GET /volunteers/sessions/current volunteer',
      'POST /assignments volunteer',
      'POST /assignments/:callId/do-not-call volunteer',
      'POST /assignments/:callId/release volunteer',
      'POST /assignments/:callId/renew volunteer',
      'POST /do-not-call organizer,admin',
      'POST /pools/:campaign/pause organizer,admin',
      'POST /pools/:campaign/rebuild organizer,admin',
      'POST /pools/:campaign/resume organizer,admin',
      'POST /volunteers anybody',
      'POST /volunteers/recover anybody',
      'POST /volunteers/sessions anybody',
    ]);
  });

  describe.each(forOrganizers)('POST %s', (url) => {
    it('wants a token, and one of an organizer', async () => {
      expect((await service.post(url)).statusCode).toBe(401);
      for (const role of roles) {
        const answer = await service.post(url, { headers: await service.as(role) });
        const isAllowed = role === 'organizer' || role === 'admin';
        expect([role, answer.statusCode === 403]).toEqual([role, !isAllowed]);
      }
      expect((await service.post(url, { headers: await service.volunteer() })).statusCode).toBe(403);
    });
  });

  describe.each(forVolunteers)('POST %s', (url) => {
    it('wants a token', async () => {
      const before = await service.log.count();
      expect((await service.post(url)).statusCode).toBe(401);
      expect((await service.post(url, { headers: { authorization: 'Bearer x.y.z' } })).statusCode).toBe(401);
      expect(await service.log.count()).toBe(before);
    });

    it.each(roles)('does not serve a token of role %s that nobody got by joining', async (role) => {
      const before = await service.log.count();
      const answer = await service.post(url, { headers: await service.as(role) });
      expect(answer.statusCode).toBe(403);
      expect(answer.headers['content-type']).toBe('application/problem+json');
      expect(await service.log.count()).toBe(before);
    });
  });
});

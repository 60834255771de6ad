import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import { roles } from '#platform';
import { walkAccess, walkForgeries } from '#testing';
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

describe('access', () => {
  it('is for whom each endpoint is, and for nobody else: a volunteer is who joined', async () => {
    const { declared, found } = await walkAccess(service.app, async (role) =>
      role === 'volunteer' ? await service.volunteer() : await service.as(role),
    );
    expect(found).toEqual(declared);
    expect(declared).toMatchSnapshot();
  });

  it('changes nothing with our cookies when another site asks', async () => {
    expect(await walkForgeries(service.app)).toEqual([]);
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

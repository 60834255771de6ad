import { jest } from '@jest/globals';
import { decodeJwt } from 'jose';
import { roles } from '#platform';
import { eventually } from '#testing';
import { RunningAssignments } from '../testing/running-assignments.js';

const valid = { campaign: 'demo', country: 'LT', languages: ['ru', 'lt'] };

jest.setTimeout(60_000);

let service: RunningAssignments;
beforeAll(async () => {
  service = await RunningAssignments.start();
});
afterAll(async () => await service.stop());

const join = (payload: object = valid) => service.post('/v1/volunteers/sessions', { payload });
const recover = (payload: object) => service.post('/v1/volunteers/recover', { payload });
type Answer = Awaited<ReturnType<typeof join>>;

function cookieOf(answer: Answer): string {
  const [header] = [answer.headers['set-cookie']].flat();
  return String(header);
}
const pairOf = (answer: Answer) => cookieOf(answer).split(';', 1)[0] ?? '';
const subjectOf = (answer: Answer) => decodeJwt(pairOf(answer).split('=')[1] ?? '').sub;

describe('joining with a browser', () => {
  it('keeps the token in a cookie that scripts and other sites do not reach, and tells a recovery code', async () => {
    const answer = await join();
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toEqual({ ...valid, recoveryCode: expect.stringMatching(/^(\w{4}-){5}\w{4}$/) });
    expect(answer.body).not.toContain('eyJ');
    for (const attribute of ['HttpOnly', 'SameSite=Strict', 'Path=/', 'Max-Age=34560000'])
      expect(cookieOf(answer)).toContain(attribute);
    const events = await service.log.of('org.callboard.volunteer.joined');
    expect(events.filter(({ subject }) => subject === subjectOf(answer))).toHaveLength(1);
  });

  it('lets the browser get a number, only from our own pages', async () => {
    const cookie = pairOf(await join());
    const assign = async (site: string) =>
      (await service.post('/v1/assignments', { headers: { cookie, 'sec-fetch-site': site } })).statusCode;
    expect(await assign('cross-site')).toBe(403);
    await eventually(async () => expect(await assign('same-origin')).toBe(201));
  });

  it('is told again who it is, and forgets', async () => {
    const joined = await join();
    const current = (cookie: string) =>
      service.app.inject({ method: 'GET', url: '/v1/volunteers/sessions/current', headers: { cookie } });
    expect((await current(pairOf(joined))).json()).toEqual(joined.json());
    const left = await service.app.inject({ method: 'DELETE', url: '/v1/volunteers/sessions' });
    expect([left.statusCode, cookieOf(left)]).toEqual([204, expect.stringMatching(/^callboard_volunteer=;.*1970/)]);
    expect((await current('')).statusCode).toBe(401);
  });

  it('refuses what joining without a browser refuses', async () => {
    expect((await join({ ...valid, country: 'XX' })).json()).toMatchObject({
      status: 400,
      errors: [{ field: 'country' }],
    });
    expect((await join({ ...valid, campaign: 'other' })).statusCode).toBe(404);
  });
});

describe('a recovery code', () => {
  it('makes another browser the same volunteer, who joined once', async () => {
    const joined = await join();
    const { recoveryCode: code } = joined.json();
    const again = await recover({ campaign: 'demo', code: code.toLowerCase(), languages: ['ru'] });
    expect(again.statusCode).toBe(201);
    expect(again.json()).toEqual({ campaign: 'demo', country: 'LT', languages: ['ru'], recoveryCode: code });
    expect(subjectOf(again)).toBe(subjectOf(joined));
    const events = await service.log.of('org.callboard.volunteer.joined');
    expect(events.filter(({ subject }) => subject === subjectOf(joined))).toHaveLength(1);
  });

  it('of another campaign, or mistyped, is refused and sets nothing', async () => {
    const { recoveryCode: code } = (await join()).json();
    const mistyped = `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`;
    for (const request of [
      { code, campaign: 'archive' },
      { code: mistyped, campaign: 'demo' },
    ]) {
      const answer = await recover({ ...request, languages: ['ru'] });
      expect(answer.json()).toMatchObject({ status: 400, errors: [{ field: 'code' }] });
      expect(answer.headers['set-cookie']).toBeUndefined();
    }
  });

  it.each(roles)('is told to nobody but a volunteer who joined: %s', async (role) => {
    const headers = await service.as(role);
    const answer = await service.app.inject({ method: 'GET', url: '/v1/volunteers/sessions/current', headers });
    expect(answer.statusCode).toBe(403);
  });
});

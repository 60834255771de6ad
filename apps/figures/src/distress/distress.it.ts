import { jest } from '@jest/globals';
import { roles, Tokens } from '#platform';
import { RunningFigures } from '../testing/running-figures.js';
import { distressAnswer } from './distress-report.schema.js';

/** Milliseconds, for a machine that has other things to do. */
jest.setTimeout(60_000);

const path = '/v1/distress-reports';

let figures: RunningFigures;
beforeAll(async () => {
  figures = await RunningFigures.start();
});
afterAll(async () => await figures.stop());

async function volunteer(sub: string) {
  const claims = { role: 'volunteer', sub, campaign: 'demo', country: 'LT', languages: ['ru'] };
  const token = await figures.app.get(Tokens).issue('api', claims, new Date(Date.now() + 60_000));
  return { authorization: `Bearer ${token}` };
}
/** From an address of the outside: one's own machine is not limited. */
const report = async (sub: string, body: object) =>
  await figures.post(path, body, { ...(await volunteer(sub)), 'x-forwarded-for': '203.0.113.7' });
const list = async () => (await figures.get(`${path}?campaign=demo`, await figures.as('organizer'))).json();

it('is read by organizers, who do not learn who sent it, nor the minute', async () => {
  expect(
    (await report('00000000000000a1', { kind: 'threat', text: ' He said he knew where I live. ' })).statusCode,
  ).toBe(201);
  const answer = await list();
  expect(answer.reports).toEqual([
    {
      ...{ id: expect.any(String), campaign: 'demo', kind: 'threat', text: 'He said he knew where I live.' },
      receivedAt: expect.stringMatching(/:00:00Z$/),
    },
  ]);
  expect(distressAnswer.safeParse(answer).error).toBeUndefined();
});

it.each(['call +999 1234567', '8 (912) 345-67-89', '٠١٢٣٤٥٦', '123 45 67'])(
  'refuses a phone number: %s',
  async (text) => {
    const answer = await report('00000000000000a2', { kind: 'distress', text });
    expect(answer.json()).toMatchObject({
      status: 400,
      errors: [{ field: 'text', message: expect.stringContaining('phone') }],
    });
  },
);

it.each([
  { kind: 'joke', text: 'x' },
  { kind: 'threat', text: ' ' },
  { kind: 'threat' },
  { kind: 'threat', text: 'x', who: 'me' },
])('refuses %j', async (body) => {
  expect((await report('00000000000000a3', body)).statusCode).toBe(400);
});

it('takes a few an hour from one volunteer', async () => {
  const body = { kind: 'distress', text: 'I have to stop for today.' };
  for (let sent = 0; sent < 5; sent += 1) expect((await report('00000000000000a4', body)).statusCode).toBe(201);
  const refused = await report('00000000000000a4', body);
  expect([refused.statusCode, Number(refused.headers['retry-after'])]).toEqual([429, expect.any(Number)]);
  expect((await report('00000000000000a5', body)).statusCode).toBe(201);
});

it.each(roles)('is sent by volunteers and read by organizers: %s', async (role) => {
  const headers = await figures.as(role);
  const read = await figures.get(`${path}?campaign=demo`, headers);
  expect(read.statusCode).toBe(role === 'organizer' || role === 'admin' ? 200 : 403);
  const sent = await figures.post(path, { kind: 'threat', text: 'x' }, headers);
  expect(sent.statusCode).toBe(role === 'volunteer' ? 404 : 403);
});

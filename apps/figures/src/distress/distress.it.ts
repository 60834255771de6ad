import { jest } from '@jest/globals';
import { roles, Tokens } from '#platform';
import { RunningFigures } from '../testing/running-figures.js';
import { distressAnswer, wholeDistressReport } from './distress-report.schema.js';

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
const handle = async (id: string, body: object) =>
  await figures.post(`${path}/${id}/handling`, body, await figures.as('organizer'));
const reopen = async (id: string, body: object) =>
  await figures.post(`${path}/${id}/reopening`, body, await figures.as('organizer'));
/** @returns the id of a new report */
const told = async (sub: string, text: string): Promise<string> => {
  expect((await report(sub, { kind: 'distress', text })).statusCode).toBe(201);
  return (await list()).reports.find((each: { text: string }) => each.text === text).id;
};

it('is read by organizers, who do not learn who sent it, nor the minute', async () => {
  expect(
    (await report('00000000000000a1', { kind: 'threat', text: ' He said he knew where I live. ' })).statusCode,
  ).toBe(201);
  const answer = await list();
  expect(answer.reports).toEqual([
    {
      ...{ id: expect.any(String), campaign: 'demo', kind: 'threat', text: 'He said he knew where I live.' },
      receivedAt: expect.stringMatching(/:00:00Z$/),
      open: true,
      handlings: [],
    },
  ]);
  expect(answer).toMatchObject({ campaign: 'demo', open: 1 });
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

it('is open until an organizer says, by name, what was done; that stays', async () => {
  const [first, second] = [await told('00000000000000b1', 'One.'), await told('00000000000000b1', 'Two.')];
  const { open } = await list();
  const answer = await handle(first, { by: ' Anna ', note: 'I wrote to the police.' });
  expect(answer.statusCode).toBe(200);
  expect(wholeDistressReport.safeParse(answer.json()).error).toBeUndefined();
  const handlings = [
    {
      ...{ action: 'handled', by: 'Anna', note: 'I wrote to the police.', subject: 'some-organizer' },
      at: expect.stringMatching(/:00:00Z$/),
    },
  ];
  expect(answer.json()).toMatchObject({ id: first, text: 'One.', handlings });
  const after = await list();
  expect(after.open).toBe(open - 1);
  // What is open comes first.
  const ids = after.reports.map(({ id }: { id: string }) => id);
  expect(ids.indexOf(second)).toBeLessThan(ids.indexOf(first));
  expect(after.reports[ids.indexOf(first)]).toMatchObject({ handlings });

  const again = await handle(first, { by: 'Boris', note: 'I did.' });
  expect(again.json()).toMatchObject({ status: 409, detail: 'Anna dealt with this report.' });
});

it('can be opened again, as often as it is dealt with, and says who did what', async () => {
  const id = await told('00000000000000b4', 'Five.');
  expect((await reopen(id, { by: 'Boris', note: 'x' })).json()).toMatchObject({ status: 409, title: 'It is open' });
  for (const note of ['once', 'twice']) {
    expect((await handle(id, { by: 'Anna', note })).json()).toMatchObject({ open: false });
    const { open } = await list();
    const answer = await reopen(id, { by: 'Boris', note: `not ${note}` });
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({ open: true });
    expect((await list()).open).toBe(open + 1);
  }
  const { handlings } = (await list()).reports.find((each: { id: string }) => each.id === id);
  expect(handlings.map(({ action, note }: { action: string; note: string }) => [action, note])).toEqual([
    ['handled', 'once'],
    ['reopened', 'not once'],
    ['handled', 'twice'],
    ['reopened', 'not twice'],
  ]);
});

it('keeps what two organizers note at the same moment', async () => {
  const id = await told('00000000000000b2', 'Three.');
  const names = ['Anna', 'Boris', 'Clara', 'Dmitri'];
  const answers = await Promise.all(names.map((by) => handle(id, { by, note: `${by} called back.` })));
  const done = names.filter((_, index) => answers[index]?.statusCode === 200);
  expect(done).not.toEqual([]);
  const { handlings } = (await list()).reports.find((each: { id: string }) => each.id === id);
  expect(handlings.map(({ by }: { by: string }) => by).sort()).toEqual(done);
});

it('refuses a handling without a name or a word, with a phone number, or of nothing', async () => {
  const id = await told('00000000000000b3', 'Four.');
  for (const [field, body] of [
    ['by', { by: ' ', note: 'x' }],
    ['note', { by: 'Anna', note: ' ' }],
    ['note', { by: 'Anna', note: 'ring +999 1234567' }],
  ] as const)
    for (const step of [handle, reopen])
      expect((await step(id, body)).json()).toMatchObject({ status: 400, errors: [{ field }] });
  const body = { by: 'Anna', note: 'x' };
  for (const step of [handle, reopen])
    expect((await step(crypto.randomUUID(), body)).json()).toMatchObject({ status: 404, errors: [{ field: 'id' }] });
  expect((await handle('one', body)).statusCode).toBe(400);
});

it.each(roles)('is sent by volunteers, read and dealt with by organizers: %s', async (role) => {
  const headers = await figures.as(role);
  const read = await figures.get(`${path}?campaign=demo`, headers);
  const organizes = role === 'organizer' || role === 'admin';
  expect(read.statusCode).toBe(organizes ? 200 : 403);
  for (const step of ['handling', 'reopening']) {
    const done = await figures.post(`${path}/${crypto.randomUUID()}/${step}`, { by: 'Anna', note: 'x' }, headers);
    expect(done.statusCode).toBe(organizes ? 404 : 403);
  }
  const sent = await figures.post(path, { kind: 'threat', text: 'x' }, headers);
  expect(sent.statusCode).toBe(role === 'volunteer' ? 404 : 403);
});

it('is nothing for strangers', async () => {
  expect((await figures.get(`${path}?campaign=demo`)).statusCode).toBe(401);
  const url = `${path}/${crypto.randomUUID()}/handling`;
  expect((await figures.post(url, { by: 'Anna', note: 'x' })).statusCode).toBe(401);
});

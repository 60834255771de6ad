import { jest } from '@jest/globals';
import { RunningFigures } from '../testing/running-figures.js';

/** Milliseconds, for a machine that has other things to do. */
jest.setTimeout(60_000);

let figures: RunningFigures;
beforeAll(async () => {
  figures = await RunningFigures.start();
});
afterAll(async () => await figures.stop());

const send = async (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, payload?: object) =>
  await figures.app.inject({
    method,
    url: `/v1/${path}`,
    headers: await figures.as('organizer'),
    ...(payload === undefined ? {} : { payload }),
  });
const list = async () => (await send('GET', 'annotations?campaign=demo')).json().annotations;
const broadcast = { from: '2022-03-14', to: '2022-03-14', text: { en: 'Broadcast', ru: 'Эфир' } };
const annotate = async (said: object = {}) =>
  await send('POST', 'annotations', { campaign: 'demo', ...broadcast, ...said });

describe('an annotation', () => {
  it('is made, changed and taken away', async () => {
    const made = (await annotate()).json();
    expect(made).toEqual({ id: expect.any(String), ...broadcast, by: 'some-organizer' });
    await annotate({ from: '2022-04-01', to: '2022-04-07', text: { ru: 'Неделя звонков' } });
    expect((await list()).map(({ from }: { from: string }) => from)).toEqual(['2022-04-01', '2022-03-14']);
    const next = { ...broadcast, to: '2022-03-15' };
    expect((await send('PUT', `annotations/${made.id}`, next)).json()).toMatchObject(next);
    expect(await list()).toContainEqual(expect.objectContaining(next));
    expect((await send('DELETE', `annotations/${made.id}`)).statusCode).toBe(204);
    expect((await send('DELETE', `annotations/${made.id}`)).statusCode).toBe(404);
    expect((await send('PUT', `annotations/${made.id}`, next)).statusCode).toBe(404);
    expect(await list()).toHaveLength(1);
  });

  it.each([
    ['to', { to: '2022-03-13' }],
    ['from', { from: '2022-02-30' }],
    ['text', { text: {} }],
    ['text.en', { text: { en: 'ring +999 1234567' } }],
  ])('names the field that is wrong: %s %j', async (field, said) => {
    expect((await annotate(said)).json()).toMatchObject({ status: 400, errors: [{ field }] });
  });
});

describe('the goal', () => {
  const goalOf = async () =>
    (await figures.get('/v1/campaigns')).json().campaigns.find(({ id }: { id: string }) => id === 'demo').goal;
  const set = async (campaign: string, callsPerDay: number) =>
    await send('PUT', `campaigns/${campaign}/goal`, { callsPerDay });

  it('is that of the file until an organizer says another', async () => {
    const first = (await goalOf()).callsPerDay;
    expect((await set('demo', first + 7)).statusCode).toBe(200);
    expect(await goalOf()).toEqual({ callsPerDay: first + 7 });
    const { entries } = (await figures.get('/v1/audit?action=goal-changed', await figures.as('admin'))).json();
    expect(entries).toMatchObject([
      { who: 'some-organizer', about: 'demo', details: { from: String(first), to: String(first + 7) } },
    ]);
  });

  it('is a number of calls, of a campaign', async () => {
    for (const wrong of [0, -1, 1.5, 1e9]) expect((await set('demo', wrong)).statusCode).toBe(400);
    expect((await set('other', 10)).statusCode).toBe(404);
  });
});

import { jest } from '@jest/globals';
import { RunningFigures } from '../testing/running-figures.js';
import { Visitor } from '../testing/visitor.js';
import type { View } from './views.schema.js';

/** Milliseconds, for a machine that has other things to do. */
jest.setTimeout(60_000);

let figures: RunningFigures;
let anna: Visitor;
let boris: Visitor;
let olga: Visitor;
beforeAll(async () => {
  figures = await RunningFigures.start();
  const machine = await Visitor.byLink(figures);
  const member = async (name: string, role: string) => {
    const password = 'correct horse battery';
    const { token } = (await machine.send('POST', '/v1/accounts', { name, role })).json();
    const visitor = new Visitor(figures);
    await visitor.send('POST', '/v1/passwords', { token, password });
    await visitor.signIn(name, password);
    return visitor;
  };
  [anna, boris, olga] = [
    await member('anna', 'organizer'),
    await member('boris', 'organizer'),
    await member('olga', 'admin'),
  ];
});
afterAll(async () => await figures.stop());

const list = async (visitor: Visitor): Promise<View[]> =>
  (await visitor.send('GET', '/v1/views?campaign=demo')).json().views;
const save = async (visitor: Visitor, view: object = {}) =>
  await visitor.send('POST', '/v1/views', {
    ...{ campaign: 'demo', name: 'Last week', query: 'range=7d&country=LT,LV', shared: false },
    ...view,
  });

it('keeps what somebody chose, for himself or for all', async () => {
  expect((await save(anna)).statusCode).toBe(201);
  await save(anna, { name: 'All of us', shared: true });
  expect((await list(anna)).map(({ name, isMine }) => [name, isMine])).toEqual([
    ['All of us', true],
    ['Last week', true],
  ]);
  expect(await list(boris)).toEqual([
    {
      ...{ id: expect.any(String), name: 'All of us', query: 'range=7d&country=LT,LV', shared: true },
      ...{ owner: 'anna', isMine: false },
    },
  ]);
  expect((await anna.send('GET', '/v1/views?campaign=archive')).json()).toEqual({ views: [] });
});

it('is renamed, shared and taken away by whoever saved it, and by admins if it is shared', async () => {
  const { id } = (await save(boris, { name: 'Mine' })).json();
  const change = async (visitor: Visitor, body: object) =>
    (await visitor.send('PATCH', `/v1/views/${id}`, body)).statusCode;
  const remove = async (visitor: Visitor) => (await visitor.send('DELETE', `/v1/views/${id}`)).statusCode;
  expect(await change(anna, { name: 'Hers' })).toBe(403);
  expect(await change(olga, { name: 'Hers' })).toBe(403);
  expect(await change(boris, { name: 'Ours', shared: true })).toBe(200);
  expect((await list(anna)).some(({ name }) => name === 'Ours')).toBe(true);
  expect(await change(olga, { query: 'range=today' })).toBe(200);
  expect(await remove(anna)).toBe(403);
  expect(await remove(olga)).toBe(204);
  expect(await remove(boris)).toBe(404);
  expect((await list(boris)).some((each) => each.id === id)).toBe(false);
});

it.each([
  ['name', { name: ' ' }],
  ['name', { name: 'ring +999 1234567' }],
  ['query', { query: 'a b' }],
  ['query', { query: 'x'.repeat(2001) }],
  ['campaign', { campaign: 'Demo!' }],
  ['shared', { shared: 'yes' }],
])('names the field that is wrong: %s %j', async (field, view) => {
  expect((await save(anna, view)).json()).toMatchObject({ status: 400, errors: [{ field }] });
});

it('knows the campaign', async () => {
  expect((await save(anna, { campaign: 'other' })).statusCode).toBe(404);
});

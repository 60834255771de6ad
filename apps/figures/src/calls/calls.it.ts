import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import { eventIdOf, versionOf } from '#events';
import { type Role, roles } from '#platform';
import { type AnyCallEvent, aCall, expired, issued, recorded, released, retracted } from '#testing';
import { RunningFigures } from '../testing/running-figures.js';
import { historyAnswer } from './history.schema.js';
import { importedAnswer } from './imported.schema.js';
import { mostCalls, snapshotsAnswer } from './snapshots.schema.js';

/** Milliseconds, for a machine that has other things to do. */
jest.setTimeout(60_000);

let figures: RunningFigures;
let organizer: { authorization: string };
let service: { authorization: string };

beforeAll(async () => {
  figures = await RunningFigures.start();
  organizer = await figures.as('organizer');
  service = await figures.as('service');
});
afterAll(async () => await figures.stop());

const imported = aCall({ volunteer: undefined, guideline: 'none' } as object);
const lives: readonly (readonly [string, AnyCallEvent[]])[] = [
  ['handed out', [issued(aCall())]],
  ['given back', [released(aCall({ volunteer: 'ffffffffffffffff', volunteerCountry: 'ZZ', region: 'unknown' }))]],
  ['expired', [expired(aCall({ attempt: 255, language: 'und' }))]],
  ['of which nobody felt anything', [recorded(aCall(), { disposition: 'partial' })]],
  [
    'of which everything is known',
    [recorded(aCall(), { revision: 499, disposition: 'conversation', sentiment: 'negative', durationMinutes: 0 })],
  ],
  ['of which only the day is known', [recorded(aCall(), { calledAtPrecision: 'day', durationMinutes: 360 })]],
  ['retracted', [retracted(aCall(), 'fraud')]],
  ['imported', [issued(imported)]],
];

const kindOf = ({ type }: AnyCallEvent) => type.split('.').at(-1);
const expected = (event: AnyCallEvent) => ({
  callId: event.data.callId,
  version: String(versionOf(event.type, event.data)),
  kind: kindOf(event),
  data: JSON.parse(JSON.stringify(event.data)),
});

describe('POST /v1/calls/snapshots', () => {
  const find = async (callIds: string[], campaign = 'demo') =>
    await figures.post('/v1/calls/snapshots', { campaign, callIds }, service);

  it.each(lives)('gives the data of the event back: a call %s', async (_, events) => {
    await figures.store(events);
    const [event] = events as [AnyCallEvent];
    const response = await find([event.data.callId]);
    expect(response.statusCode).toBe(200);
    expect(response.json().calls).toEqual([expected(event)]);
    // Version and id follow from the content: what is given back is the content.
    const [{ data, version }] = response.json().calls;
    expect(eventIdOf(event.subject, versionOf(event.type, data))).toBe(event.id);
    expect(version).toBe(String(versionOf(event.type, data)));
  });

  it('finds each of thousands', async () => {
    const calls = Array.from({ length: 2500 }, () => aCall());
    await figures.store(calls.map((call) => issued(call)));
    const ids = calls.map(({ callId }) => callId);
    const found = (await find(ids)).json().calls.map(({ callId }: { callId: string }) => callId);
    expect(found.sort()).toEqual(ids.sort());
  });

  it('gives the state of each call that is known, and says up to when that is complete', async () => {
    const call = aCall();
    await figures.store([recorded(call, { revision: 2, disposition: 'busy' }), recorded(call), issued(call)]);
    await figures.completeThrough('2022-04-05T09:59:59.412Z');
    const response = await find([call.callId, randomUUID()]);
    expect(response.json()).toMatchObject({
      completeThrough: '2022-04-05T09:59:59.412Z',
      calls: [{ callId: call.callId, data: { revision: 2, disposition: 'busy' } }],
    });
    expect(snapshotsAnswer.safeParse(response.json()).error).toBeUndefined();
  });

  it('looks in the campaign that was named', async () => {
    const call = aCall();
    await figures.store([issued(call)]);
    expect((await find([call.callId], 'archive')).json().calls).toEqual([]);
    expect((await find([call.callId], 'other')).statusCode).toBe(404);
  });

  it('takes ten thousand at once, and not one more', async () => {
    const ids = Array.from({ length: mostCalls }, () => randomUUID());
    expect((await find(ids)).json().calls).toEqual([]);
    expect((await find([...ids, randomUUID()])).json()).toMatchObject({ status: 400, errors: [{ field: 'callIds' }] });
  });

  it.each([
    [{ campaign: 'demo', callIds: [`' OR 1=1 --`] }, 'callIds.0'],
    [{ campaign: `demo'`, callIds: [randomUUID()] }, 'campaign'],
    [{ campaign: 'demo', callIds: [] }, 'callIds'],
    [{ campaign: 'demo' }, 'callIds'],
    [{ campaign: 'demo', callIds: [randomUUID()], limit: 1 }, 'body'],
  ])('refuses %j', async (body, field) => {
    const response = await figures.post('/v1/calls/snapshots', body, service);
    expect(response.json()).toMatchObject({ status: 400, errors: [{ field }] });
  });

  it.each(roles)('is for services: %s', async (role) => {
    const body = { campaign: 'demo', callIds: [randomUUID()] };
    const response = await figures.post('/v1/calls/snapshots', body, await figures.as(role));
    expect(response.statusCode).toBe(role === 'service' ? 200 : 403);
  });
});

describe('POST /v1/calls/imported', () => {
  const ask = async (campaign: string, headers = service) =>
    await figures.post('/v1/calls/imported', { campaign }, headers);

  it('says whether a campaign has calls that were imported, whatever became of them, and how far that goes', async () => {
    const call = aCall({ campaign: 'archive', callId: randomUUID().replace(/^(.{14})4/, '$18') });
    await figures.store([issued(aCall({ campaign: 'archive' }))]);
    await figures.completeThrough('2022-04-05T09:59:59.412Z');
    const none = (await ask('archive')).json();
    expect(none).toMatchObject({ anyImported: false, completeThrough: '2022-04-05T09:59:59.412Z' });
    expect(importedAnswer.safeParse(none).error).toBeUndefined();
    await figures.store([retracted(call, 'test')]);
    expect((await ask('archive')).json().anyImported).toBe(true);
  });

  it('knows its campaigns', async () => {
    expect((await ask('other')).statusCode).toBe(404);
    expect((await ask(`demo'`)).json()).toMatchObject({ status: 400, errors: [{ field: 'campaign' }] });
  });

  it.each(roles)('is for services: %s', async (role) => {
    expect((await ask('demo', await figures.as(role))).statusCode).toBe(role === 'service' ? 200 : 403);
  });
});

describe('GET /v1/calls/{callId}/history', () => {
  const history = async (callId: string, headers = organizer) =>
    await figures.get(`/v1/calls/${encodeURIComponent(callId)}/history`, headers);

  it('tells every distinct event by version, two contents of one revision side by side', async () => {
    const call = aCall();
    const events = [
      issued(call),
      recorded(call, { disposition: 'busy' }),
      recorded(call, { disposition: 'voicemail' }),
      recorded(call, { revision: 500, disposition: 'refused' }),
      retracted(call, 'duplicate'),
    ];
    await figures.store([...events.toReversed(), ...events]);
    const response = await history(call.callId);
    expect(response.statusCode).toBe(200);
    const inOrder = events.toSorted((a, b) => (versionOf(a.type, a.data) < versionOf(b.type, b.data) ? -1 : 1));
    expect(response.json().events).toEqual(inOrder.map(expected));
    expect(historyAnswer.safeParse(response.json()).error).toBeUndefined();
  });

  it('does not know every call', async () => {
    expect((await history(randomUUID())).json()).toMatchObject({ status: 404, errors: [{ field: 'callId' }] });
  });

  it.each(['1', `' OR '1'='1`, `${randomUUID()}'--`, randomUUID().toUpperCase()])('refuses %s', async (callId) => {
    expect((await history(callId)).statusCode).toBe(400);
  });

  it.each(roles)('is for organizers: %s', async (role: Role) => {
    const isOpen = role === 'organizer' || role === 'admin';
    expect((await history(randomUUID(), await figures.as(role))).statusCode).toBe(isOpen ? 404 : 403);
    expect((await history(randomUUID(), {} as typeof organizer)).statusCode).toBe(401);
  });
});

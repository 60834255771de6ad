import { jest } from '@jest/globals';
import { z } from 'zod';
import { startOfHour } from '#events';
import { roles } from '#platform';
import { aCall, issued, recorded, released, retracted } from '#testing';
import { RunningFigures } from '../testing/running-figures.js';
import { Decisions } from './decisions.js';
import { reviewLimits } from './limits.js';
import { reviewsAnswer, wholeReview } from './reviews.schema.js';

jest.setTimeout(60_000);

const suspect = '00000000000000b1';
const honest = '00000000000000c1';
const path = `/v1/reviews/${suspect}`;
const times = <T>(n: number, make: () => T): T[] => Array.from({ length: n }, make);
const assignedAt = startOfHour(new Date(Date.now() - 7_200_000), 'Europe/Vilnius');
const call = (volunteer = suspect) => aCall({ volunteer, assignedAt });
const positive = { disposition: 'conversation', sentiment: 'positive' } as const;

let figures: RunningFigures;
beforeEach(async () => {
  figures = await RunningFigures.start();
});
afterEach(async () => await figures.stop());

const ask = async (url: string) => (await figures.get(`${url}?campaign=demo`, await figures.as('organizer'))).json();
const keep = async (body: object = {}) =>
  await figures.post(
    `${path}/keep`,
    { campaign: 'demo', by: 'Anna', note: 'I sat beside her.', ...body },
    await figures.as('organizer'),
  );
const note = async (finished: boolean, by = 'Anna') =>
  await figures.post(
    `${path}/exclusion`,
    { campaign: 'demo', by, note: 'Made up.', subject: 'some-organizer', finished },
    await figures.as('service'),
  );
const waiting = async () => (await ask('/v1/reviews')).reviews.map(({ volunteer }: { volunteer: string }) => volunteer);

it('lists who reports what nobody would expect, with reasons; not whom nothing speaks against', async () => {
  const conversations = times(reviewLimits.conversations, () => recorded(call(), positive));
  const imported = times(reviewLimits.dialsAnHour + 1, () => ({ ...call(), callId: crypto.randomUUID() })).map((each) =>
    recorded({ ...each, callId: `${each.callId.slice(0, 14)}8${each.callId.slice(15)}` }, positive),
  );
  await figures.store([...conversations, ...imported, recorded(call(honest), positive), issued(call(honest))]);
  const answer = await ask('/v1/reviews');
  const calls = reviewLimits.conversations;
  expect(answer).toMatchObject({ campaign: 'demo', waiting: 1 });
  expect(answer.reviews).toEqual([
    {
      ...{ volunteer: suspect, calls, decision: null },
      reasons: [{ reason: 'one-sentiment', calls, latest: assignedAt, sentiment: 'positive' }],
    },
  ]);
  expect(reviewsAnswer.safeParse(answer).error).toBeUndefined();
  const whole = await ask(path);
  // An exclusion takes out the imported ones too, if they are his.
  expect(whole).toMatchObject({ callsInAll: calls + imported.length, decisions: [], waits: true });
  expect(wholeReview.safeParse(whole).error).toBeUndefined();
});

it('lists whose reports were refused again and again, each call once', async () => {
  await figures.store([issued(call())]);
  const day = assignedAt.slice(0, 10);
  for (const refusal of ['a', 'b', 'b', 'c'].map((digit) => digit.repeat(32))) {
    expect(await waiting()).toEqual([]);
    const noted = await figures.post(
      `${path}/refusals/${refusal}`,
      { campaign: 'demo', day },
      await figures.as('service'),
    );
    expect(noted.statusCode).toBe(204);
  }
  const { reviews } = await ask('/v1/reviews');
  expect(reviews).toEqual([
    {
      ...{ volunteer: suspect, calls: 1, decision: null },
      reasons: [{ reason: 'refused-reports', calls: reviewLimits.refusedReports, latest: `${day}T00:00:00Z` }],
    },
  ]);
  expect((await keep()).json().waits).toBe(false);
});

it('refuses a refusal that says more than it may', async () => {
  const service = await figures.as('service');
  const refusal = 'a'.repeat(32);
  for (const [url, body] of [
    [`${path}/refusals/${crypto.randomUUID()}`, { campaign: 'demo', day: '2022-04-05' }],
    [`${path}/refusals/${refusal}`, { campaign: 'demo', day: assignedAt }],
    [`${path}/refusals/${refusal}`, { campaign: 'demo', day: '2022-04-05', callId: crypto.randomUUID() }],
  ] as const)
    expect((await figures.post(url, body, service)).statusCode).toBe(400);
});

it('lists whom somebody kept only when more speaks against him', async () => {
  await figures.store(times(reviewLimits.handBacks, () => released(call())));
  const kept = await keep();
  expect([kept.statusCode, kept.json().waits]).toEqual([200, false]);
  expect(kept.json().decisions).toEqual([
    {
      ...{ action: 'kept', by: 'Anna', note: 'I sat beside her.', subject: 'some-organizer' },
      at: expect.stringMatching(/:00:00Z$/),
      judged: [{ reason: 'many-hand-backs', calls: 30, latest: assignedAt, of: 30 }],
    },
  ]);
  expect(await waiting()).toEqual([]);
  expect((await keep()).statusCode).toBe(409);
  await figures.store([released(call())]);
  expect(await waiting()).toEqual([suspect]);
  expect((await keep({ by: 'Boris' })).json().decisions.map(({ by }: { by: string }) => by)).toEqual(['Anna', 'Boris']);
});

it('keeps an exclusion in the queue from its beginning to its end', async () => {
  const calls = times(reviewLimits.handBacks, call);
  await figures.store(calls.map(released));
  expect((await note(false)).statusCode).toBe(204);
  await figures.store(calls.map((each) => retracted(each, 'fraud')));
  expect(await waiting()).toEqual([suspect]);
  expect((await keep()).statusCode).toBe(409);
  // Sent again by somebody else: the decision is still the first one's.
  expect((await note(false, 'Boris')).statusCode).toBe(204);
  expect((await note(true, 'Boris')).statusCode).toBe(204);
  expect((await note(true, 'Boris')).statusCode).toBe(204);
  expect(await waiting()).toEqual([]);
  const { decisions, callsInAll } = await ask(path);
  expect([callsInAll, decisions.length, decisions[0]]).toMatchObject([0, 1, { action: 'excluded', by: 'Anna' }]);
});

it('refuses what cannot be decided', async () => {
  expect((await keep()).json()).toMatchObject({ status: 404, errors: [{ field: 'volunteer' }] });
  expect((await keep({ campaign: 'nowhere' })).json()).toMatchObject({ status: 404, errors: [{ field: 'campaign' }] });
  for (const field of ['by', 'note'])
    expect((await keep({ [field]: ' ' })).json()).toMatchObject({ status: 400, errors: [{ field }] });
  const number = await keep({ note: 'ask +999 1234567' });
  expect(number.json()).toMatchObject({ status: 400, errors: [{ field: 'note' }] });
  const wrong = await figures.get('/v1/reviews/somebody?campaign=demo', await figures.as('organizer'));
  expect(wrong.statusCode).toBe(400);
});

it('is for organizers; exclusions are noted by services', async () => {
  const body = { campaign: 'demo', by: 'Anna', note: 'x' };
  for (const role of roles.toSorted((a, b) => Number(a === 'service') - Number(b === 'service'))) {
    const headers = await figures.as(role);
    const organizes = role === 'organizer' || role === 'admin';
    const answers = [
      await figures.get('/v1/reviews?campaign=demo', headers),
      await figures.get(`${path}?campaign=demo`, headers),
      await figures.post(`${path}/keep`, body, headers),
      await figures.post(`${path}/exclusion`, { ...body, subject: 'x', finished: false }, headers),
      await figures.post(`${path}/refusals/${'a'.repeat(32)}`, { campaign: 'demo', day: '2022-04-05' }, headers),
    ].map(({ statusCode }) => statusCode);
    const reading = organizes ? [200, 404, 404] : [403, 403, 403];
    const noting = role === 'service' ? 204 : 403;
    expect([role, ...answers]).toEqual([role, ...reading, noting, noting]);
  }
  expect((await figures.get('/v1/reviews?campaign=demo')).statusCode).toBe(401);
});

it('tells whoever hands out numbers of an exclusion at once, and of the end of it', async () => {
  await figures.store(times(20, () => call()).flatMap((each) => [issued(each), recorded(each, positive)]));
  const excluded = async () =>
    await figures.clickhouse.select(
      z.object({ campaign: z.string(), volunteer: z.string() }),
      'SELECT campaign, volunteer FROM excluded_volunteers',
    );
  expect(await excluded()).toEqual([]);
  for (const finished of [false, true]) {
    await note(finished);
    expect(await excluded()).toEqual([{ campaign: 'demo', volunteer: suspect }]);
  }
  await new Decisions(figures.clickhouse).add('demo', suspect, {
    ...{ action: 'kept', by: 'Anna', note: '', subject: 'some-organizer', judged: [] },
  });
  expect(await excluded()).toEqual([]);
});

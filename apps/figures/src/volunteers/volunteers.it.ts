import { jest } from '@jest/globals';
import { startOfHour } from '#events';
import { roles, Tokens } from '#platform';
import { aCall, issued, recorded, retracted } from '#testing';
import { myLessonAnswer } from '../lessons/my-lesson.schema.js';
import { RunningFigures } from '../testing/running-figures.js';
import { callsOfVolunteerAnswer } from './calls-of-volunteer.schema.js';
import { myWeekAnswer } from './my-week.schema.js';

/** Milliseconds, for a machine that has other things to do. */
jest.setTimeout(60_000);

const zone = 'Europe/Vilnius';
const me = 'fedcba9876543210';
const other = '0123456789abcdef';
const hoursAgo = (hours: number) => startOfHour(new Date(Date.now() - hours * 3_600_000), zone);
const call = (hours: number, volunteer = me) => aCall({ volunteer, assignedAt: hoursAgo(hours) });
const outcome = (hours: number, parts: object, volunteer?: string) =>
  recorded(call(hours, volunteer), { calledAt: hoursAgo(hours), ...parts });

const late = call(24 * 13);
const gone = call(2);
const open = call(1);
const mine = [
  outcome(1, { disposition: 'conversation', sentiment: 'negative', durationMinutes: 12 }),
  outcome(1, { disposition: 'partial', durationMinutes: 3 }),
  outcome(30, { disposition: 'no_answer' }),
  outcome(1, { disposition: 'not_dialled' }),
  recorded(late, { calledAt: hoursAgo(30), disposition: 'busy' }),
  outcome(24 * 9, { disposition: 'conversation', durationMinutes: 60 }),
];

let figures: RunningFigures;
beforeAll(async () => {
  figures = await RunningFigures.start();
  const others = [outcome(1, { disposition: 'conversation', durationMinutes: 99 }, other)];
  await figures.store([...mine, ...others, issued(open), recorded(gone), retracted(gone, 'erasure')]);
});
afterAll(async () => await figures.stop());

async function volunteer(sub: string) {
  const claims = { role: 'volunteer', sub, campaign: 'demo', country: 'LT', languages: ['ru'] };
  const token = await figures.app.get(Tokens).issue('api', claims, new Date(Date.now() + 60_000));
  return { authorization: `Bearer ${token}` };
}

describe('GET /v1/volunteers/me/lesson', () => {
  const lesson = async (sub: string) => (await figures.get('/v1/volunteers/me/lesson', await volunteer(sub))).json();
  const headStart = { dials: 3, until: '2099-01-01' };

  it('shows the latest lesson to whoever made the calls, in every language of the desk', async () => {
    const answer = await lesson(me);
    expect(myLessonAnswer.safeParse(answer).error).toBeUndefined();
    expect(answer).toMatchObject({ campaign: 'demo', lesson: { version: '1' }, headStart });
    const languages = answer.lesson.texts.map(({ language }: { language: string }) => language);
    expect(languages).toEqual(['en', 'lt', 'ru', 'uk']);
  });

  it('tells others from when on they will see it', async () => {
    expect(await lesson(other)).toEqual({ campaign: 'demo', lesson: null, headStart });
  });

  it.each(roles)('is for volunteers: %s', async (role) => {
    const answer = await figures.get('/v1/volunteers/me/lesson', await figures.as(role));
    // This volunteer did not join a campaign.
    expect(answer.statusCode).toBe(403);
    expect(answer.json().title).toBe(role === 'volunteer' ? 'Not a volunteer of a campaign' : 'Not allowed');
  });
});

describe('GET /v1/volunteers/me/week', () => {
  const week = async (sub: string, query = '') =>
    await figures.get(`/v1/volunteers/me/week${query}`, await volunteer(sub));

  it('counts the calls of the last seven days, whenever their numbers were handed out', async () => {
    const answer = (await week(me)).json();
    expect(answer).toMatchObject({ campaign: 'demo', dials: 4, conversations: 2, talkMinutes: 15 });
    expect(myWeekAnswer.safeParse(answer).error).toBeUndefined();
  });

  it('answers about whoever asks, and nobody else can be asked about', async () => {
    expect((await week(other)).json()).toMatchObject({ dials: 1, talkMinutes: 99 });
    expect((await week('00000000000000aa')).json()).toMatchObject({
      dials: 0,
      conversations: 0,
      talkMinutes: 0,
      days: 0,
    });
    for (const query of [`?volunteer=${other}`, `?sub=${other}`])
      expect((await week('00000000000000aa', query)).json()).not.toMatchObject({ dials: 1 });
    for (const path of [`/v1/volunteers/${other}/week`, `/v1/volunteers/me/week/${other}`])
      expect((await figures.get(path, await volunteer(me))).statusCode).toBe(404);
  });

  it.each(roles)('is for volunteers who joined: %s', async (role) => {
    expect((await figures.get('/v1/volunteers/me/week', await figures.as(role))).statusCode).toBe(403);
    expect((await figures.get('/v1/volunteers/me/week')).statusCode).toBe(401);
  });
});

describe('POST /v1/volunteers/calls', () => {
  const find = async (volunteer: string) =>
    await figures.post('/v1/volunteers/calls', { campaign: 'demo', volunteer }, await figures.as('service'));

  it('finds every call of a volunteer, with or without an outcome, that is not retracted', async () => {
    const answer = (await find(me)).json();
    const expected = [...mine.map(({ data }) => data), open].map(({ callId, assignedAt }) => ({ callId, assignedAt }));
    expect(answer.calls).toEqual(expected.toSorted((a, b) => (a.callId < b.callId ? -1 : 1)));
    expect(callsOfVolunteerAnswer.safeParse(answer).error).toBeUndefined();
    expect((await find('00000000000000aa')).json().calls).toEqual([]);
  });

  it.each(roles)('is for services: %s', async (role) => {
    const body = { campaign: 'demo', volunteer: me };
    const answer = await figures.post('/v1/volunteers/calls', body, await figures.as(role));
    expect(answer.statusCode).toBe(role === 'service' ? 200 : 403);
  });
});

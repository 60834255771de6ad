import { jest } from '@jest/globals';
import { RunningFigures } from '../testing/running-figures.js';
import { deskAnswer } from './desk.schema.js';

/** Milliseconds, for a machine that has other things to do. */
jest.setTimeout(60_000);

let figures: RunningFigures;
beforeAll(async () => {
  figures = await RunningFigures.start();
});
afterAll(async () => await figures.stop());

it('tells anybody what a caller needs', async () => {
  const answer = (await figures.get('/v1/campaigns/demo/desk')).json();
  expect(deskAnswer.safeParse(answer).error).toBeUndefined();
  expect(answer).toMatchObject({ campaign: 'demo', lateWindowDays: 14, leaseMinutes: 60, languages: ['ru'] });
  expect(answer.regions).toContainEqual({
    ...{ code: 'RU-OMS', name: expect.anything(), timeZone: 'Asia/Omsk' },
  });
  expect(answer.guidelines.map(({ language }: { language: string }) => language)).toEqual(['en', 'lt', 'ru', 'uk']);
});

it('has no guidelines for a campaign of imported calls', async () => {
  expect((await figures.get('/v1/campaigns/archive/desk')).json()).toMatchObject({ guidelines: [] });
});

it.each([
  ['other', 404],
  ['..%2Fdemo', 400],
])('knows no campaign %s', async (id, status) => {
  expect((await figures.get(`/v1/campaigns/${id}/desk`)).statusCode).toBe(status);
});

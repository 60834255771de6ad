import { jest } from '@jest/globals';
import { RunningFigures } from '../testing/running-figures.js';

/** Milliseconds, for a machine that has other things to do. */
jest.setTimeout(60_000);

describe.each([
  ['ClickHouse', { clickhouseUrl: 'http://127.0.0.1:9' }],
  ['the schema', { isMigrated: false }],
])('while %s is not there', (_, options) => {
  let figures: RunningFigures;
  beforeAll(async () => {
    figures = await RunningFigures.start(options);
  });
  afterAll(async () => await figures.stop());

  it.each([
    '/v1/figures?campaign=demo&metrics=dials',
    '/v1/figures.csv?campaign=demo&metrics=dials',
    '/v1/calls/00000000-0000-4000-8000-000000000001/history',
  ])('asks to try %s again', async (url) => {
    const response = await figures.get(url, await figures.as('organizer'));
    expect(response.statusCode).toBe(503);
    expect(Number(response.headers['retry-after'])).toBeGreaterThan(0);
    expect(response.headers['content-type']).toBe('application/problem+json');
  });

  it('is alive, but not ready', async () => {
    expect((await figures.get('/health')).statusCode).toBe(200);
    expect((await figures.get('/ready')).statusCode).toBe(503);
  });

  it('still says what it knows by itself, and refuses what is wrong', async () => {
    expect((await figures.get('/v1/definitions')).statusCode).toBe(200);
    const wrong = await figures.get('/v1/figures?campaign=demo&metrics=x', await figures.as('organizer'));
    expect(wrong.statusCode).toBe(400);
  });
});

it('is ready once it is all there', async () => {
  const figures = await RunningFigures.start();
  expect((await figures.get('/ready')).statusCode).toBe(200);
  await figures.stop();
});

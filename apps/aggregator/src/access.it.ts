import { jest } from '@jest/globals';
import { walkAccess, walkForgeries } from '#testing';
import { RunningAggregator } from './testing/running-aggregator.js';

/** Milliseconds, for a machine that has other things to do. */
jest.setTimeout(120_000);

let aggregator: RunningAggregator;
beforeAll(async () => {
  aggregator = await RunningAggregator.start();
});
afterAll(async () => {
  await aggregator.stop();
  await aggregator.space.cleanUp();
});

it('lets in whom each endpoint is for, and nobody else', async () => {
  const { declared, found } = await walkAccess(aggregator.app, async (role) => await aggregator.as(role));
  expect(found).toEqual(declared);
  expect(declared).toMatchSnapshot();
});

it('changes nothing with our cookies when another site asks', async () => {
  expect(await walkForgeries(aggregator.app)).toEqual([]);
});

import { jest } from '@jest/globals';
import { Tokens } from '#platform';
import { walkAccess, walkForgeries } from '#testing';
import { RunningFigures } from './testing/running-figures.js';

/** Milliseconds, for a machine that has other things to do. */
jest.setTimeout(120_000);

let figures: RunningFigures;
beforeAll(async () => {
  figures = await RunningFigures.start();
});
afterAll(async () => await figures.stop());

/** As it is given to who joins. */
async function volunteer() {
  const claims = { role: 'volunteer', sub: 'fedcba9876543210', campaign: 'demo' } as const;
  const token = await figures.app.get(Tokens).issue('api', claims, new Date(Date.now() + 60_000));
  return { authorization: `Bearer ${token}` };
}

it('lets in whom each endpoint is for, and nobody else', async () => {
  const { declared, found } = await walkAccess(figures.app, async (role) =>
    role === 'volunteer' ? await volunteer() : await figures.as(role),
  );
  expect(found).toEqual(declared);
  expect(declared).toMatchSnapshot();
});

it('changes nothing with our cookies when another site asks', async () => {
  expect(await walkForgeries(figures.app)).toEqual([]);
});

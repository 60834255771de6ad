import { walkAccess, walkForgeries } from '#testing';
import { startInFakeWorld, tokenOf, volunteerToken } from '../testing/outcomes-app.js';

let outcomes: Awaited<ReturnType<typeof startInFakeWorld>>;
beforeAll(async () => {
  outcomes = await startInFakeWorld();
});
afterAll(async () => await outcomes.app.close());

it('lets in whom each endpoint is for, and nobody else', async () => {
  const { declared, found } = await walkAccess(outcomes.app, async (role) => ({
    authorization: `Bearer ${role === 'volunteer' ? await volunteerToken('fedcba9876543210', 'demo') : await tokenOf(role)}`,
  }));
  expect(found).toEqual(declared);
  expect(declared).toMatchSnapshot();
});

it('changes nothing with our cookies when another site asks', async () => {
  expect(await walkForgeries(outcomes.app)).toEqual([]);
});

import { roles } from '#platform';
import { post, startInFakeWorld, tokenOf } from '../testing/outcomes-app.js';

const call = '00000000-0000-4000-8000-000000000000';
const forOrganizers = [
  `/v1/calls/${call}/corrections`,
  `/v1/calls/${call}/retraction`,
  '/v1/volunteers/fedcba9876543210/exclusion',
  '/v1/imports',
];

let outcomes: Awaited<ReturnType<typeof startInFakeWorld>>;
beforeAll(async () => {
  outcomes = await startInFakeWorld();
});
afterAll(async () => await outcomes.app.close());

describe.each(forOrganizers)('%s', (path) => {
  it.each(roles.filter((role) => role !== 'organizer' && role !== 'admin'))('is closed to %s', async (role) => {
    expect((await post(outcomes.url + path, {}, await tokenOf(role))).status).toBe(403);
  });

  it('is closed to whoever does not say who he is', async () => {
    expect((await post(outcomes.url + path, {})).status).toBe(401);
  });

  it.each(['organizer', 'admin'] as const)('is open to %s', async (role) => {
    expect((await post(outcomes.url + path, {}, await tokenOf(role))).status).toBe(400);
  });
});

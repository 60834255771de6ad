import { roles } from '#platform';
import { aCall, issued, recorded, retracted } from '#testing';
import { post, startInFakeWorld, tokenOf, volunteerToken } from '../../testing/outcomes-app.js';

const me = 'fedcba9876543210';
const other = '0123456789abcdef';
const path = '/v1/volunteers/me/erasure';

let outcomes: Awaited<ReturnType<typeof startInFakeWorld>>;
beforeAll(async () => {
  outcomes = await startInFakeWorld();
});
afterAll(async () => await outcomes.app.close());
beforeEach(() => outcomes.world.reset());

const erase = async (volunteer = me) =>
  await post(outcomes.url + path, undefined, await volunteerToken(volunteer, 'demo'));

describe(path, () => {
  const [reported, open, gone, foreign] = [
    aCall({ volunteer: me }),
    aCall({ volunteer: me }),
    aCall({ volunteer: me }),
    aCall({ volunteer: other }),
  ];

  it('retracts all of one’s own calls, and nobody else’s', async () => {
    const { world } = outcomes;
    world.happened(recorded(reported), issued(open), recorded(gone), retracted(gone, 'test'), recorded(foreign));
    const response = await erase();
    expect([response.status, await response.json()]).toEqual([202, { retracted: 2 }]);
    for (const { callId, assignedAt, campaign } of [reported, open])
      expect(world.stateOf(callId)).toMatchObject({
        type: 'org.callboard.outcome.retracted',
        data: { campaign, callId, assignedAt, reason: 'erasure' },
      });
    expect(world.stateOf(gone.callId)?.data).toMatchObject({ reason: 'test' });
    expect(world.stateOf(foreign.callId)?.type).toBe('org.callboard.outcome.recorded');
    expect(JSON.stringify(world.stateOf(reported.callId))).not.toContain(me);
  });

  it('can be sent again after Kafka was away', async () => {
    outcomes.world.happened(recorded(reported), issued(open));
    outcomes.world.room = 1;
    expect((await erase()).status).toBe(503);
    outcomes.world.room = 10;
    expect(await (await erase()).json()).toEqual({ retracted: 1 });
    expect(await (await erase()).json()).toEqual({ retracted: 0 });
  });

  it('waits until figures know of what was acknowledged before', async () => {
    const { world } = outcomes;
    world.happened(recorded(reported));
    world.completeThrough = new Date(0);
    const response = erase();
    world.happened(issued(open));
    world.completeThrough = 'now';
    expect(await (await response).json()).toEqual({ retracted: 2 });
  });

  it('says so when figures do not answer', async () => {
    outcomes.world.isFiguresDown = true;
    expect((await erase()).status).toBe(503);
  });

  it.each(roles)('is for volunteers who joined: %s', async (role) => {
    expect((await post(outcomes.url + path, undefined, await tokenOf(role))).status).toBe(403);
    expect((await post(outcomes.url + path, undefined)).status).toBe(401);
  });
});

import { aCall, issued, recorded, retracted } from '#testing';
import { post, startInFakeWorld, tokenOf } from '../../testing/outcomes-app.js';

const suspect = 'fedcba9876543210';
const path = `/v1/volunteers/${suspect}/exclusion`;

let outcomes: Awaited<ReturnType<typeof startInFakeWorld>>;
let organizer: string;
beforeAll(async () => {
  outcomes = await startInFakeWorld();
  organizer = await tokenOf('organizer');
});
afterAll(async () => await outcomes.app.close());
beforeEach(() => {
  outcomes.world.reset();
  // Of what the service waits for after the note nothing is to come.
  outcomes.world.completeThrough = new Date(Date.now() + 3_600_000);
});

const exclude = async (body: object = {}) =>
  await post(outcomes.url + path, { campaign: 'demo', by: 'Anna', ...body }, organizer);
const noted = { campaign: 'demo', volunteer: suspect, by: 'Anna', note: '', subject: 'somebody' };

describe(path, () => {
  const [reported, open, gone] = [
    aCall({ volunteer: suspect }),
    aCall({ volunteer: suspect }),
    aCall({ volunteer: suspect }),
  ];
  const foreign = aCall({ volunteer: '0123456789abcdef' });

  it('retracts all calls of the volunteer as fraud, without a name, and nobody else’s', async () => {
    const { world } = outcomes;
    world.happened(recorded(reported), issued(open), recorded(gone), retracted(gone, 'test'), recorded(foreign));
    const response = await exclude();
    expect([response.status, await response.json()]).toEqual([202, { retracted: 2 }]);
    for (const { callId, assignedAt, campaign } of [reported, open])
      expect(world.stateOf(callId)).toMatchObject({
        type: 'org.callboard.outcome.retracted',
        data: { campaign, callId, assignedAt, reason: 'fraud' },
      });
    expect(world.stateOf(gone.callId)?.data).toMatchObject({ reason: 'test' });
    expect(world.stateOf(foreign.callId)?.type).toBe('org.callboard.outcome.recorded');
    for (const { callId } of [reported, open])
      expect(JSON.stringify(world.stateOf(callId))).not.toMatch(new RegExp(`${suspect}|Anna|somebody`));
  });

  it('notes who decides before the first retraction, and the end after the last', async () => {
    outcomes.world.happened(recorded(reported), issued(open));
    await exclude({ note: 'Made up.' });
    expect(outcomes.world.notes).toEqual([
      { ...noted, note: 'Made up.', finished: false, events: 2 },
      { ...noted, note: 'Made up.', finished: true, events: 4 },
    ]);
  });

  it('waits until nobody hands out another number, so that no call is left behind', async () => {
    const { world } = outcomes;
    world.happened(recorded(reported));
    world.completeThrough = 'now';
    const begun = Date.now();
    const find = world.findOfVolunteer.bind(world);
    // One that was handed out while the decision was on its way.
    world.findOfVolunteer = async (...of) => {
      const found = await find(...of);
      if (Date.now() < begun + 1_000) world.happened(issued(open));
      return found;
    };
    expect(await (await exclude()).json()).toEqual({ retracted: 2 });
    world.findOfVolunteer = find;
  });

  it('can be sent again after Kafka was away, and is not said to be finished before', async () => {
    const { world } = outcomes;
    world.happened(recorded(reported), issued(open));
    world.room = 1;
    expect((await exclude()).status).toBe(503);
    expect(world.notes.map(({ finished }) => finished)).toEqual([false]);
    world.room = 10;
    expect(await (await exclude()).json()).toEqual({ retracted: 1 });
    expect(world.notes.at(-1)?.finished).toBe(true);
    expect(await (await exclude()).json()).toEqual({ retracted: 0 });
    expect(world.tally()).toMatchObject({ retracted: 2 });
  });

  it('retracts nothing while nobody can note who decides', async () => {
    outcomes.world.happened(recorded(reported));
    outcomes.world.isFiguresDown = true;
    expect((await exclude()).status).toBe(503);
    expect(outcomes.world.tally()).toEqual({ recorded: 1 });
  });

  it.each([
    [{ by: ' ' }, 400, 'by'],
    [{ note: 'dialled 8 (912) 345-67-89' }, 400, 'note'],
    [{ campaign: 'nowhere' }, 404, 'campaign'],
    [{ reason: 'fraud' }, 400, 'body'],
  ])('refuses %j', async (body, status, field) => {
    const response = await exclude(body);
    expect([response.status, await response.json()]).toMatchObject([status, { errors: [{ field }] }]);
  });

  it('refuses who cannot be a volunteer', async () => {
    const wrong = await post(`${outcomes.url}/v1/volunteers/me/exclusion`, { campaign: 'demo', by: 'Anna' }, organizer);
    expect(wrong.status).toBe(400);
  });
});

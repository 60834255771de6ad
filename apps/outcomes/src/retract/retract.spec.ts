import { aCall, issued, recorded } from '#testing';
import { post, startInFakeWorld, tokenOf } from '../../testing/outcomes-app.js';

let outcomes: Awaited<ReturnType<typeof startInFakeWorld>>;
let organizer: string;
beforeAll(async () => {
  outcomes = await startInFakeWorld();
  organizer = await tokenOf('organizer');
});
afterAll(async () => await outcomes.app.close());
beforeEach(() => outcomes.world.reset());

const call = aCall();
const retract = (body: object, callId = call.callId) =>
  post(`${outcomes.url}/v1/calls/${callId}/retraction`, { campaign: 'demo', ...body }, organizer);

describe('POST /v1/calls/{callId}/retraction', () => {
  it('leaves of the call only what is needed to find it', async () => {
    outcomes.world.happened(issued(call), recorded(call, { revision: 999 }));
    const response = await retract({ reason: 'fraud' });
    expect([response.status, await response.json()]).toEqual([202, { callId: call.callId }]);
    const { campaign, callId, assignedAt } = call;
    expect(outcomes.world.stateOf(call.callId)).toMatchObject({
      type: 'org.callboard.outcome.retracted',
      data: { campaign, callId, assignedAt, reason: 'fraud' },
    });
  });

  it('sent twice is one retraction; for another reason it is refused', async () => {
    outcomes.world.happened(issued(call));
    expect((await retract({ reason: 'test' })).status).toBe(202);
    expect((await retract({ reason: 'test' })).status).toBe(202);
    expect((await retract({ reason: 'fraud' })).status).toBe(409);
    expect(outcomes.world.tally()).toEqual({ issued: 1, retracted: 1 });
  });

  it('refuses calls that are not known, and reasons that are none', async () => {
    expect((await retract({ reason: 'test' })).status).toBe(404);
    expect((await retract({ reason: 'because' })).status).toBe(400);
    expect((await retract({})).status).toBe(400);
    expect((await retract({ reason: 'test' }, 'x')).status).toBe(400);
    expect(outcomes.world.events).toEqual([]);
  });
});

import { jest } from '@jest/globals';
import { type AssignmentSnapshot, createEvent, type Disposition } from '#events';
import { EventProducer } from '#kafka';
import { Sweeper } from '../endings/sweeper.js';
import { RunningAssignments } from '../testing/running-assignments.js';
import { smallCampaign } from '../testing/small-campaign.js';

jest.setTimeout(60_000);

let service: RunningAssignments;
let campaign: Awaited<ReturnType<typeof smallCampaign>>;
beforeEach(async () => {
  campaign = await smallCampaign(1);
  service = await RunningAssignments.start({ campaignsDir: campaign.folder });
});
afterEach(async () => {
  await service.stop();
  await campaign.remove();
});

const origin = (call: AssignmentSnapshot) => ({ source: '/callboard/outcomes', time: call.assignedAt });

/** The only number there is, called. */
async function theCall() {
  const volunteer = await service.volunteer();
  const { callId } = (await service.assign(volunteer)).json();
  const events = await service.log.of('org.callboard.assignment.issued');
  const call = events.find(({ subject }) => subject === callId)?.data as AssignmentSnapshot;
  const send = async (revision: number, disposition: Disposition) =>
    await service.app
      .get(EventProducer)
      .send(
        createEvent(
          'org.callboard.outcome.recorded',
          { ...call, revision, calledAt: call.assignedAt, disposition },
          origin(call),
        ),
      );
  const retract = async () => {
    const { assignedAt } = call;
    const data = { campaign: 'demo', callId, assignedAt, reason: 'mistake' } as const;
    await service.app.get(EventProducer).send(createEvent('org.callboard.outcome.retracted', data, origin(call)));
  };
  return { volunteer, callId, send, retract };
}

/** All that was sent has reached the pool. */
const isRead = () => service.log.readBy('pool', 'outcomes');

const handOut = async () => (await service.assign(await service.volunteer())).statusCode;

const days = (count: number) => service.clock.goOn({ minutes: count * 24 * 60 });

describe('the latest version of an outcome decides about the number', () => {
  it('busy corrected to refused: it is never called again, whatever comes again', async () => {
    const { send } = await theCall();
    await send(1, 'busy');
    await isRead();
    await send(2, 'refused');
    await send(1, 'busy');
    await send(2, 'refused');
    await isRead();
    days(3);
    expect(await handOut()).toBe(204);
  });

  it('refused corrected to busy: it may be called again', async () => {
    const { send } = await theCall();
    await send(1, 'refused');
    await isRead();
    await send(2, 'busy');
    await isRead();
    expect(await handOut()).toBe(204);
    service.clock.goOn({ minutes: 46 });
    expect(await handOut()).toBe(201);
  });

  it('the one that comes first may be the last one', async () => {
    const { send } = await theCall();
    await send(2, 'conversation');
    await send(1, 'not_dialled');
    await isRead();
    days(3);
    expect(await handOut()).toBe(204);
  });

  it('retracted: it rests for a day and may be called again', async () => {
    const { send, retract } = await theCall();
    await send(1, 'refused');
    await retract();
    await send(2, 'refused');
    await isRead();
    expect(await handOut()).toBe(204);
    days(2);
    expect(await handOut()).toBe(201);
  });

  it('asked never to be called: no correction opens it', async () => {
    const { volunteer, callId, send } = await theCall();
    await send(1, 'refused');
    await isRead();
    expect((await service.step(volunteer, callId, 'do-not-call')).statusCode).toBe(204);
    await send(2, 'busy');
    await isRead();
    days(3);
    expect(await handOut()).toBe(204);
  });

  it('late, when the lease ran out: it closes the number all the same', async () => {
    const { send } = await theCall();
    service.clock.goOn({ minutes: 61 });
    await service.app.get(Sweeper).sweep();
    await send(1, 'refused');
    await isRead();
    days(20);
    expect(await handOut()).toBe(204);
  });
});

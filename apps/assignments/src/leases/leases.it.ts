import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import { createEvent, type Disposition, type EventData } from '#events';
import { EventProducer } from '#kafka';
import { RetriableError } from '#platform';
import { eventually } from '#testing';
import { Sweeper } from '../endings/sweeper.js';
import { RunningAssignments } from '../testing/running-assignments.js';

const released = 'org.callboard.assignment.released';
const expired = 'org.callboard.assignment.expired';
const recorded = 'org.callboard.outcome.recorded';
const retracted = 'org.callboard.outcome.retracted';

jest.setTimeout(60_000);

let service: RunningAssignments;
beforeAll(async () => {
  service = await RunningAssignments.start();
});
afterEach(() => jest.restoreAllMocks());
afterAll(async () => await service.stop());

/** A volunteer with a number. */
async function aLease() {
  const volunteer = await service.volunteer();
  const { callId, expiresAt } = (await service.assign(volunteer)).json();
  const events = await service.log.of('org.callboard.assignment.issued');
  const call = events.find(({ subject }) => subject === callId)?.data as EventData<'org.callboard.assignment.issued'>;
  return { volunteer, callId: callId as string, expiresAt: Date.parse(expiresAt), call };
}

const eventsOf = async (type: typeof released | typeof expired, callId: string) =>
  (await service.log.of(type)).filter(({ subject }) => subject === callId);

/** What the outcomes service publishes when the volunteer reports. */
async function report({ call }: Awaited<ReturnType<typeof aLease>>, disposition: Disposition): Promise<void> {
  const data = { ...call, revision: 1, calledAt: call.assignedAt, disposition };
  const event = createEvent(recorded, data, { source: '/callboard/outcomes', time: call.assignedAt });
  await service.app.get(EventProducer).send(event);
}

describe('release', () => {
  it('publishes that the number was given back, once', async () => {
    const { volunteer, callId, call } = await aLease();
    for (let times = 0; times < 3; times += 1)
      expect((await service.step(volunteer, callId, 'release')).statusCode).toBe(204);
    const events = await eventsOf(released, callId);
    expect(events).toHaveLength(1);
    expect(events[0]?.data).toEqual(call);
    expect((await service.step(volunteer, callId, 'renew')).statusCode).toBe(409);
  });

  it('is done again when Kafka did not acknowledge it', async () => {
    const { volunteer, callId } = await aLease();
    const producer = service.app.get(EventProducer);
    jest.spyOn(producer, 'send').mockRejectedValueOnce(new RetriableError('Kafka is down'));
    expect((await service.step(volunteer, callId, 'release')).statusCode).toBe(503);
    expect((await service.step(volunteer, callId, 'release')).statusCode).toBe(204);
    expect(await eventsOf(released, callId)).toHaveLength(1);
  });

  it('is completed by the sweeper when the volunteer has gone', async () => {
    const { volunteer, callId } = await aLease();
    const producer = service.app.get(EventProducer);
    jest.spyOn(producer, 'send').mockRejectedValueOnce(new RetriableError('Kafka is down'));
    expect((await service.step(volunteer, callId, 'release')).statusCode).toBe(503);
    service.clock.goOn({ minutes: 1 });
    await service.app.get(Sweeper).sweep();
    await eventually(async () => expect(await eventsOf(released, callId)).toHaveLength(1));
  });
});

describe('renew', () => {
  it('prolongs the lease by its full time', async () => {
    const { volunteer, callId, expiresAt } = await aLease();
    service.clock.goOn({ minutes: 50 });
    const answer = await service.step(volunteer, callId, 'renew');
    expect(answer.statusCode).toBe(200);
    const gained = Date.parse(answer.json().expiresAt) - expiresAt;
    expect(gained).toBeGreaterThanOrEqual(50 * 60_000);
    expect(gained).toBeLessThan(51 * 60_000);
    service.clock.goOn({ minutes: 50 });
    await service.app.get(Sweeper).sweep();
    expect(await eventsOf(expired, callId)).toEqual([]);
  });
});

describe('a lease that runs out', () => {
  it('is published once, however many look after it, and can be reported on later', async () => {
    const lease = await aLease();
    service.clock.goOn({ minutes: 61 });
    await Promise.all(Array.from({ length: 5 }, () => service.app.get(Sweeper).sweep()));
    await eventually(async () => expect(await eventsOf(expired, lease.callId)).toHaveLength(1));
    expect((await eventsOf(expired, lease.callId))[0]?.data).toEqual(lease.call);
    expect((await service.step(lease.volunteer, lease.callId, 'renew')).statusCode).toBe(409);
    expect((await service.step(lease.volunteer, lease.callId, 'release')).statusCode).toBe(409);
    expect((await service.step(lease.volunteer, lease.callId, 'do-not-call')).statusCode).toBe(204);
  });

  it('is published when Kafka is back', async () => {
    const { callId } = await aLease();
    const spy = jest.spyOn(service.app.get(EventProducer), 'send').mockRejectedValue(new RetriableError('down'));
    service.clock.goOn({ minutes: 61 });
    await eventually(() => expect(spy.mock.calls.map(([event]) => event.subject)).toContain(callId));
    spy.mockRestore();
    expect(await eventsOf(expired, callId)).toEqual([]);
    service.clock.goOn({ minutes: 1 });
    await eventually(async () => expect(await eventsOf(expired, callId)).toHaveLength(1));
  });
});

describe('an outcome', () => {
  it.each(['conversation', 'no_answer', 'not_dialled'] as const)('%s ends the lease', async (disposition) => {
    const lease = await aLease();
    await report(lease, disposition);
    const { volunteer, callId } = lease;
    await eventually(async () => expect((await service.step(volunteer, callId, 'renew')).statusCode).toBe(409));
    service.clock.goOn({ minutes: 61 });
    await service.app.get(Sweeper).sweep();
    expect(await eventsOf(expired, callId)).toEqual([]);
  });

  it('that is retracted ends the lease, too', async () => {
    const { volunteer, callId, call } = await aLease();
    const { campaign, assignedAt } = call;
    const data = { campaign, callId, assignedAt, reason: 'test' } as const;
    await service.app.get(EventProducer).send(createEvent(retracted, data, { source: '/t', time: assignedAt }));
    await eventually(async () => expect((await service.step(volunteer, callId, 'renew')).statusCode).toBe(409));
  });
});

describe('every step', () => {
  const steps = ['release', 'renew', 'do-not-call'] as const;

  it.each(steps)('%s is for the volunteer of the call only', async (step) => {
    const { callId } = await aLease();
    const before = await service.log.count();
    const other = await service.volunteer();
    expect((await service.step(other, callId, step)).statusCode).toBe(404);
    expect((await service.step(other, randomUUID(), step)).statusCode).toBe(404);
    expect(await service.log.count()).toBe(before + 1);
  });

  it.each(steps)('%s refuses what is no call id, and a body', async (step) => {
    const { volunteer, callId } = await aLease();
    const before = await service.log.count();
    for (const id of ['1', callId.toUpperCase(), `${callId}x`, '%2e%2e']) {
      const answer = await service.step(volunteer, id, step);
      // 403: what is left of a path with dots in it is for organizers.
      expect([400, 403, 404]).toContain(answer.statusCode);
      expect(answer.headers['content-type']).toBe('application/problem+json');
    }
    const answer = await service.post(`/v1/assignments/${callId}/${step}`, {
      headers: volunteer,
      payload: { why: 'x' },
    });
    expect(answer.statusCode).toBe(400);
    expect(await service.log.count()).toBe(before);
  });
});

describe('do-not-call', () => {
  it('can be said again and again, and is no event', async () => {
    const { volunteer, callId } = await aLease();
    const before = await service.log.count();
    for (let times = 0; times < 3; times += 1)
      expect((await service.step(volunteer, callId, 'do-not-call')).statusCode).toBe(204);
    expect(await service.log.count()).toBe(before);
  });
});

import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import { decodeJwt } from 'jose';
import { EventProducer } from '#kafka';
import { RetriableError } from '#platform';
import { eventually } from '#testing';
import { Sweeper } from '../endings/sweeper.js';
import { RunningAssignments } from '../testing/running-assignments.js';

const issued = 'org.callboard.assignment.issued';
const released = 'org.callboard.assignment.released';

jest.setTimeout(60_000);

let service: RunningAssignments;
beforeAll(async () => {
  service = await RunningAssignments.start();
});
afterEach(() => jest.restoreAllMocks());
afterAll(async () => await service.stop());

describe('POST /v1/assignments', () => {
  it('gives a number with all that a call needs, and publishes the call without it', async () => {
    const volunteer = await service.volunteer({ country: 'PL', languages: ['pl', 'ru'] });
    const answer = await service.assign(volunteer);
    expect(answer.statusCode).toBe(201);
    const { callId, number, region, outcomeToken, ...rest } = answer.json();
    expect(number).toMatch(/^\+999\d{8}$/);
    expect(rest).toEqual({
      regionName: expect.objectContaining({ en: expect.any(String), ru: expect.any(String) }),
      ...{ guideline: '1', language: 'ru', expiresAt: expect.stringMatching(/Z$/) },
    });
    const minutes = (Date.parse(rest.expiresAt) - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(59);
    expect(minutes).toBeLessThanOrEqual(60);
    const [event] = (await service.log.of(issued)).filter(({ subject }) => subject === callId);
    expect(event?.data).toEqual({
      ...{ campaign: 'demo', callId, region, language: 'ru', guideline: '1', attempt: 1, volunteerCountry: 'PL' },
      volunteer: decodeJwt(volunteer.authorization.slice(7)).sub,
      assignedAt: event?.time,
    });
    expect(JSON.stringify(event)).not.toContain(number.slice(4));
    const token = decodeJwt(outcomeToken);
    expect(token).toMatchObject({ aud: 'outcome', call: event?.data });
    expect(Math.abs((token.iat ?? 0) - Date.now() / 1000)).toBeLessThan(10);
    expect((token.exp ?? 0) - (token.iat ?? 0)).toBe(14 * 86_400);
  });

  it('gives 200 volunteers at a time 200 different numbers', async () => {
    const volunteers = await Promise.all(Array.from({ length: 200 }, () => service.volunteer()));
    const answers = await Promise.all(volunteers.map((volunteer) => service.assign(volunteer)));
    expect(new Set(answers.map((answer) => answer.json().number)).size).toBe(200);
    const calls = new Set(answers.map((answer) => answer.json().callId));
    const events = (await service.log.of(issued)).filter(({ subject }) => calls.has(subject));
    expect(events).toHaveLength(200);
  });

  it('answers the same request alike, also when both come at once', async () => {
    const volunteer = await service.volunteer();
    const answers = await Promise.all(Array.from({ length: 5 }, () => service.assign(volunteer, 'request')));
    expect(new Set(answers.map((answer) => answer.json().callId)).size).toBe(1);
    expect(new Set(answers.map((answer) => answer.json().number)).size).toBe(1);
    const again = await service.assign(volunteer, 'request');
    expect((await service.assign(volunteer, 'request')).json()).toEqual(again.json());
    const events = (await service.log.of(issued)).filter(({ subject }) => subject === again.json().callId);
    expect(new Set(events.map(({ id }) => id)).size).toBe(1);
  });

  it('says what to do with three open numbers', async () => {
    const volunteer = await service.volunteer();
    const [first] = await Promise.all([1, 2, 3].map(() => service.assign(volunteer)));
    const refused = await service.assign(volunteer);
    expect(refused.statusCode).toBe(429);
    expect(refused.headers).toMatchObject({ 'content-type': 'application/problem+json', 'retry-after': '60' });
    expect(refused.json().detail).toContain('give numbers back');
    await service.step(volunteer, first?.json().callId, 'release');
    expect((await service.assign(volunteer)).statusCode).toBe(201);
  });

  it('says that an answered request is over', async () => {
    const volunteer = await service.volunteer();
    const { callId } = (await service.assign(volunteer, 'over')).json();
    await service.step(volunteer, callId, 'release');
    expect((await service.assign(volunteer, 'over')).statusCode).toBe(409);
  });

  it('says that a campaign has no numbers', async () => {
    const answer = await service.assign(await service.volunteer({ campaign: 'archive' }));
    expect(answer.statusCode).toBe(409);
    expect(answer.json().detail).toContain('hands out no numbers');
  });

  it.each([
    [{ requestId: '' }, 'requestId'],
    [{ requestId: 'two words' }, 'requestId'],
    [{ requestId: 7 }, 'requestId'],
    [{ campaign: 'demo' }, 'body'],
    [[], 'body'],
  ])('refuses %j, and publishes nothing', async (payload, field) => {
    const volunteer = await service.volunteer();
    const before = await service.log.count();
    const answer = await service.post('/v1/assignments', { headers: volunteer, payload });
    expect(answer.statusCode).toBe(400);
    expect(answer.json().errors.map((error: { field: string }) => error.field)).toContain(field);
    expect(await service.log.count()).toBe(before);
  });

  describe('while Kafka does not acknowledge', () => {
    const eventsOf = async (type: typeof issued | typeof released, callId: string) =>
      (await service.log.of(type)).filter(({ subject }) => subject === callId);

    /** Kafka refuses; or takes the event, and the acknowledgement is lost. */
    const breakKafka = (isTaken: boolean) => {
      const producer = service.app.get(EventProducer);
      const send = producer.send.bind(producer);
      const sent: string[] = [];
      const spy = jest.spyOn(producer, 'send').mockImplementation(async (event) => {
        sent.push(event.subject);
        if (isTaken) await send(event);
        throw new RetriableError('Kafka does not acknowledge');
      });
      return { sent, mend: () => spy.mockRestore() };
    };

    it.each([
      ['refused', false],
      ['acknowledged in vain', true],
    ])('answers 503; the same request then gets the call whose event was %s, once', async (_, isTaken) => {
      const volunteer = await service.volunteer();
      const requestId = randomUUID();
      const { sent, mend } = breakKafka(isTaken);
      for (let times = 0; times < 3; times += 1) {
        const answer = await service.assign(volunteer, requestId);
        expect(answer.statusCode).toBe(503);
        expect(answer.headers['retry-after']).toBeDefined();
      }
      mend();
      const { callId } = (await service.assign(volunteer, requestId)).json();
      expect(new Set(sent)).toEqual(new Set([callId]));
      const events = await eventsOf(issued, callId);
      expect(new Set(events.map(({ id }) => id)).size).toBe(1);
    });

    it('takes the number back if nobody asks again, and not before Kafka knows', async () => {
      const volunteer = await service.volunteer();
      const { sent, mend } = breakKafka(true);
      await service.assign(volunteer, 'given-up');
      const [callId = ''] = sent;
      service.clock.goOn({ minutes: 1 });
      await eventually(() => expect(sent.filter((each) => each === callId).length).toBeGreaterThan(1));
      mend();
      service.clock.goOn({ minutes: 1 });
      await service.app.get(Sweeper).sweep();
      const event = await eventually(async () => (await eventsOf(released, callId))[0] ?? false);
      expect(event.data).toEqual((await eventsOf(issued, callId))[0]?.data);
      const answer = await service.assign(volunteer, 'given-up');
      expect(answer.statusCode).toBe(201);
      expect(answer.json().callId).not.toBe(callId);
    });
  });
});

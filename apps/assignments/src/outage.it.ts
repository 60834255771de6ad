import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import { eventually, servers } from '#testing';
import { FaultProxy } from '../../../libs/testing/torture/proxy/fault-proxy.js';
import { RunningAssignments } from './testing/running-assignments.js';

const fewSeconds = 4000;

jest.setTimeout(60_000);

let proxy: FaultProxy;
let service: RunningAssignments;

beforeAll(async () => {
  const redis = new URL(servers().redisUrl);
  proxy = new FaultProxy(Number(redis.port));
  redis.port = String(await proxy.listen());
  service = await RunningAssignments.start({ redisUrl: redis.href });
});
afterEach(() => proxy.heal());
afterAll(async () => {
  await service.stop();
  await proxy.close();
});

const isReady = () => eventually(async () => expect((await service.get('/ready')).statusCode).toBe(200));

describe('while Redis is away', () => {
  it.each(['refuse', 'half-open', 'mute'] as const)(
    'every answer is 503 within seconds, and the same request is served once it is back: %s',
    async (kind) => {
      await isReady();
      const volunteer = await service.volunteer();
      const held = (await service.assign(volunteer)).json().callId;
      const requestId = randomUUID();
      proxy.fail({ kind });
      const start = Date.now();
      const answers = await Promise.all([
        service.assign(volunteer, requestId),
        service.step(volunteer, held, 'release'),
        service.step(volunteer, held, 'renew'),
        service.step(volunteer, held, 'do-not-call'),
        service.get('/ready'),
      ]);
      expect(Date.now() - start).toBeLessThan(fewSeconds);
      expect(answers.map(({ statusCode }) => statusCode)).toEqual([503, 503, 503, 503, 503]);
      for (const answer of answers) expect(answer.headers['content-type']).toBe('application/problem+json');
      expect((await service.get('/health')).statusCode).toBe(200);

      proxy.heal();
      const served = await eventually(async () => {
        const answer = await service.assign(volunteer, requestId);
        expect(answer.statusCode).toBe(201);
        return answer.json();
      });
      const events = await service.log.of('org.callboard.assignment.issued');
      const issued = new Set(events.filter(({ subject }) => subject === served.callId).map(({ id }) => id));
      expect(issued.size).toBe(1);
      await isReady();
    },
  );
});

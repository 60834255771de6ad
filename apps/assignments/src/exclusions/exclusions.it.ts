import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import { Redis } from 'ioredis';
import { decodeJwt } from 'jose';
import { z } from 'zod';
import { ClickHouse, Records } from '#clickhouse';
import { EventProducer } from '#kafka';
import { eventually, servers } from '#testing';
import { RunningAssignments } from '../testing/running-assignments.js';
import { Exclusions } from './exclusions.js';

jest.setTimeout(60_000);

let service: RunningAssignments;
beforeAll(async () => {
  service = await RunningAssignments.start();
});
afterAll(async () => await service.stop());

const subjectOf = ({ authorization }: { authorization: string }) =>
  String(decodeJwt(authorization.split(' ')[1] ?? '').sub);

/** As figures keeps it; its own tests hold it to that. */
async function decide(volunteer: string, revision: number, ...actions: string[]): Promise<void> {
  const records = new Records(service.app.get(ClickHouse), 'review', z.unknown());
  const decisions = actions.map((action) => ({ action, by: 'Anna' }));
  await records.put({ id: `demo/${volunteer}`, revision, body: { campaign: 'demo', volunteer, decisions } });
}

/** Asked with one request, so that no more than one number is his until then. */
const isRefused = (who: { authorization: string }, requestId = randomUUID()) =>
  eventually(async () => {
    const answer = await service.assign(who, requestId);
    expect(answer.statusCode).toBe(403);
    return answer;
  });

describe('a volunteer whom an organizer excludes', () => {
  it('gets no further number, and is told why and what to do; nobody else notices', async () => {
    const [suspect, other] = [await service.volunteer(), await service.volunteer()];
    const requestId = randomUUID();
    expect((await service.assign(suspect, requestId)).statusCode).toBe(201);
    await decide(subjectOf(suspect), 1, 'excluding');
    const answer = await isRefused(suspect);
    expect(answer.headers['content-type']).toBe('application/problem+json');
    expect(answer.json()).toMatchObject({
      type: 'https://callboard.org/problems/excluded',
      detail: expect.stringContaining('write to the organizers'),
    });
    expect(answer.body).not.toContain('Anna');
    expect((await service.assign(suspect, requestId)).statusCode).toBe(403);
    expect((await service.assign(other)).statusCode).toBe(201);
    const issued = await service.log.of('org.callboard.assignment.issued');
    expect(new Set(issued.map(({ data }) => (data as { volunteer: string }).volunteer))).toEqual(
      new Set([subjectOf(suspect), subjectOf(other)]),
    );
  });

  it('is not told of a number whose publication took longer than the exclusion', async () => {
    const suspect = await service.volunteer();
    const volunteer = subjectOf(suspect);
    const producer = service.app.get(EventProducer);
    const send = producer.send.bind(producer);
    const calls: string[] = [];
    jest.spyOn(producer, 'send').mockImplementationOnce(async (event) => {
      await decide(volunteer, 1, 'excluding');
      await eventually(() => expect(service.app.get(Exclusions).has('demo', volunteer)).toBe(true));
      calls.push(event.subject);
      await send(event);
    });
    expect((await service.assign(suspect)).statusCode).toBe(403);
    const released = await service.log.of('org.callboard.assignment.released');
    expect(released.filter(({ subject }) => calls.includes(subject))).toHaveLength(1);
  });

  it('stays excluded when Redis has lost everything', async () => {
    const suspect = await service.volunteer();
    await decide(subjectOf(suspect), 1, 'excluding');
    await decide(subjectOf(suspect), 2, 'excluded');
    await isRefused(suspect);
    const redis = new Redis(servers().redisUrl);
    const keys = await redis.keys(`${service.namespace}:*`);
    if (keys.length > 0) await redis.unlink(...keys);
    redis.disconnect();
    await eventually(async () => expect((await service.assign(await service.volunteer())).statusCode).toBe(201));
    expect((await service.assign(suspect)).statusCode).toBe(403);
  });

  it('may call again when organizers decide so', async () => {
    const kept = await service.volunteer();
    await decide(subjectOf(kept), 1, 'excluded');
    await isRefused(kept);
    await decide(subjectOf(kept), 2, 'excluded', 'kept');
    await eventually(async () => expect((await service.assign(kept)).statusCode).toBe(201));
  });
});

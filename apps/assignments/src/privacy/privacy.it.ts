import { jest } from '@jest/globals';
import type { LoggerService } from '@nestjs/common';
import { Redis } from 'ioredis';
import { ClickHouse } from '#clickhouse';
import { type AssignmentSnapshot, createEvent, type Disposition } from '#events';
import { EventProducer } from '#kafka';
import { eventually, servers, storeEvents } from '#testing';
import { Sweeper } from '../endings/sweeper.js';
import { Pools } from '../pools/pools.js';
import { type Kept, keptInClickHouse, keptInKafka, keptInRedis } from '../testing/everything-kept.js';
import { RunningAssignments } from '../testing/running-assignments.js';
import { formsOf, formsOfTime, tracesOf } from '../testing/traces.js';

jest.setTimeout(120_000);

const day = { minutes: 24 * 60 };
const lateWindowDays = 14;

let service: RunningAssignments;
const logged: unknown[] = [];
const redis = new Redis(servers().redisUrl);

const log = (...parts: unknown[]) => void logged.push(parts);
const logger: LoggerService = { log, warn: log, error: log, debug: log, verbose: log, fatal: log };

beforeAll(async () => {
  service = await RunningAssignments.start();
  service.app.useLogger(logger);
  // When tables and pools were made is no secret, so nothing may be handed out in that second.
  const second = () => Math.floor(service.clock.now().getTime() / 1000);
  const began = second();
  await eventually(() => expect(second()).toBeGreaterThan(began));
});
afterAll(async () => {
  redis.disconnect();
  await service.stop();
});

interface Called {
  readonly callId: string;
  readonly number: string;
  readonly volunteer: { authorization: string };
  readonly handedOutAt: Date;
  readonly expiresAt: Date;
}

async function handOut(): Promise<Called> {
  const volunteer = await service.volunteer();
  const { callId, number, expiresAt } = (await service.assign(volunteer)).json();
  const end = new Date(expiresAt);
  return { callId, number, volunteer, expiresAt: end, handedOutAt: new Date(end.getTime() - 60 * 60_000) };
}

async function everythingKept(): Promise<Kept[]> {
  const now = service.clock.now().getTime();
  return [
    ...(await keptInRedis(redis, `${service.namespace}:`, now)),
    ...(await keptInKafka(service.namespace)),
    ...(await keptInClickHouse(service.app.get(ClickHouse))),
    { where: 'the log', bytes: Buffer.from(JSON.stringify(logged)) },
  ];
}

/** What the outcomes service publishes, and the aggregator stores. */
async function report(callId: string, disposition: Disposition): Promise<void> {
  const issued = await service.log.of('org.callboard.assignment.issued');
  const call = issued.find(({ subject }) => subject === callId)?.data as AssignmentSnapshot;
  const data = { ...call, revision: 1, calledAt: call.assignedAt, disposition };
  const event = createEvent('org.callboard.outcome.recorded', data, { source: '/o', time: call.assignedAt });
  await service.app.get(EventProducer).send(event);
  await storeEvents(service.app.get(ClickHouse), [event]);
}

/** Where something is kept that leads from these calls to their numbers, or tells when they were. */
function linksOf(calls: readonly Called[], kept: readonly Kept[]): string[] {
  const inRedis = kept.filter(({ where }) => where.startsWith('Redis'));
  return calls.flatMap(({ callId, number, handedOutAt, expiresAt }) => [
    ...tracesOf(formsOf(number), kept),
    ...tracesOf([handedOutAt, expiresAt].flatMap(formsOfTime), kept),
    // Everywhere else a call is known, but nothing of its number.
    ...tracesOf([Buffer.from(callId)], inRedis),
  ]);
}

describe('after the outcome and a day, or after the late window', () => {
  it('nothing leads from a call to its number, or tells when it was', async () => {
    const dispositions: Disposition[] = ['refused', 'conversation', 'busy', 'no_answer', 'not_dialled', 'technical'];
    const reported = await Promise.all(Array.from({ length: 18 }, handOut));
    const [givenBack, forgotten, asked] = await Promise.all([handOut(), handOut(), handOut()]);
    for (const [at, { callId }] of reported.entries()) await report(callId, dispositions[at % 6] as Disposition);
    await service.step(givenBack.volunteer, givenBack.callId, 'release');
    await service.step(asked.volunteer, asked.callId, 'do-not-call');
    await report(asked.callId, 'refused');
    await service.log.readBy('pool', 'outcomes');
    const over = [...reported, givenBack, asked];
    const during = await everythingKept();
    expect(linksOf(over, during).filter((where) => /lease:/.test(where)).length).toBeGreaterThanOrEqual(over.length);

    service.clock.goOn({ minutes: 61 });
    await service.app.get(Sweeper).sweep();
    service.clock.goOn(day);
    const { pool } = service.app.get(Pools).require('demo');
    await pool.stockUp();
    await pool.archiveNow();
    expect(linksOf(over, await everythingKept())).toEqual([]);

    for (let days = 0; days <= lateWindowDays; days += 1) service.clock.goOn(day);
    await pool.stockUp();
    await pool.archiveNow();
    expect(linksOf([...over, forgotten], await everythingKept())).toEqual([]);
  });

  it('is searched in a way that finds what is there', () => {
    const kept = (text: string | Buffer) => [{ where: 'here', bytes: Buffer.from(text) }];
    const forms = formsOf('+99912345678');
    const packed = Buffer.alloc(8);
    packed.writeBigUInt64BE(99_912_345_678n);
    const written = [
      'x+99912345678x',
      '"12345678"',
      packed.subarray(1),
      Buffer.from('+99912345678').toString('base64'),
    ];
    for (const text of written) expect(tracesOf(forms, kept(text))).toEqual(['here']);
    expect(tracesOf(forms, kept('a12345678b 123456789'))).toEqual([]);
  });
});

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { jest } from '@jest/globals';
import { eventually, freshNamespace } from '#testing';
import { LogExtents } from '../positions/log-extents.js';
import { RunningAggregator } from '../testing/running-aggregator.js';
import type { DataHealthAnswer } from './data-health.schema.js';

/** Milliseconds, for a machine that has other things to do. */
jest.setTimeout(120_000);

const servers: Server[] = [];

/** A service that answers so at `/ready`. */
async function service(status: number, body: string): Promise<string> {
  const server = createServer((_, res) => void res.writeHead(status).end(body));
  servers.push(server);
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

let aggregator: RunningAggregator;
beforeAll(async () => {
  aggregator = await RunningAggregator.start(freshNamespace(), 'campaigns', {
    assignmentsUrl: await service(200, '{"status":"ready"}'),
    outcomesUrl: await service(503, JSON.stringify({ detail: 'kafka: no answer within 2000 ms' })),
  });
});
afterAll(async () => {
  for (const server of servers) server.close();
  await aggregator.stop();
  await aggregator.space.cleanUp();
});

async function look(): Promise<DataHealthAnswer> {
  const response = await aggregator.request('GET', '/v1/data-health', await aggregator.as('organizer'));
  expect(response.statusCode).toBe(200);
  return response.json();
}

it('says how far each partition has been read, and through when the figures are complete', async () => {
  const found = await eventually(
    async () => {
      const { completeThrough } = await look();
      expect(completeThrough).not.toBeNull();
      return await look();
    },
    { what: 'completeness known' },
  );
  expect(found.partitions).toHaveLength(12);
  expect(found.partitions).toContainEqual({ stream: 'volunteers', partition: 3, end: '0', position: '0', lag: 0 });
  expect(found).toMatchObject({ lag: 0, waitingDays: [], lastInsertAt: null, unknown: [] });
  expect(found.deadLetters).toEqual({ outstanding: 0, reasons: [] });
  expect(found.behindSeconds).toBeGreaterThanOrEqual(0);
});

it('says of each service whether it answers, in its own words', async () => {
  const services = [
    { service: 'assignments', state: 'ready', detail: null },
    { service: 'outcomes', state: 'not-ready', detail: 'kafka: no answer within 2000 ms' },
    { service: 'aggregator', state: 'ready', detail: null },
    { service: 'figures', state: 'no-answer', detail: expect.stringMatching(/./) },
  ];
  await eventually(async () => expect(await look()).toMatchObject({ services }), {
    what: 'an aggregator that is ready',
  });
});

it('counts what could not be counted by reason', async () => {
  const letter = { topic: 't', partition: 0, reason: 'not-json', detail: '', record_key: '', value: 'x' };
  await aggregator.clickhouse.insert(
    'dead_letters',
    ['1', '2'].map((offset) => ({ ...letter, offset, sha256: offset.repeat(32), first_seen: '2022-04-05 09:00:00' })),
  );
  expect((await look()).deadLetters).toEqual({ outstanding: 2, reasons: [{ reason: 'not-json', count: 2 }] });
});

it('names the days that wait to be counted', async () => {
  const day = { campaign: 'demo', assigned_on: '2022-04-05' };
  await aggregator.clickhouse.insert('rollup_days', [
    { ...day, writer: 1, mark: 1 },
    { ...day, writer: 2, mark: 1 },
  ]);
  expect((await look()).waitingDays).toEqual([{ campaign: 'demo', day: '2022-04-05' }]);
});

it('says so when Kafka does not answer, and everything else all the same', async () => {
  const logs = jest.spyOn(aggregator.app.get(LogExtents), 'all').mockRejectedValue(new Error('no broker'));
  const found = await look();
  expect(found).toMatchObject({ partitions: null, lag: null, unknown: [{ source: 'kafka', detail: 'no broker' }] });
  expect(found.completeThrough).not.toBeNull();
  logs.mockRestore();
});

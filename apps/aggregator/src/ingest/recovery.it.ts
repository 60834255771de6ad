import { jest } from '@jest/globals';
import { type Admin, Kafka, logLevel } from 'kafkajs';
import { z } from 'zod';
import { ClickHouse } from '#clickhouse';
import { type CallboardEvent, topicOf } from '#events';
import { ensureTopics } from '#kafka';
import {
  aCall,
  eventually,
  freshNamespace,
  issued,
  publishEvents,
  recorded,
  servers,
  type TestNamespace,
} from '#testing';
import { RunningAggregator } from '../testing/running-aggregator.js';

jest.setTimeout(180_000);

const count = z.object({ n: z.coerce.number() });
const letter = z.object({ reason: z.string(), detail: z.string() });
const mark = z.object({ through: z.string().nullable() });

let space: TestNamespace;
let admin: Admin;
const running: RunningAggregator[] = [];

beforeEach(async () => {
  space = freshNamespace();
  admin = new Kafka({ brokers: servers().kafkaBrokers, clientId: 'tests', logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
});
afterEach(async () => {
  for (const each of running.splice(0)) await each.stop();
  await admin.disconnect();
  await space.cleanUp();
});

async function start(): Promise<RunningAggregator> {
  const aggregator = await RunningAggregator.start(space);
  running.push(aggregator);
  return aggregator;
}

async function stop(aggregator: RunningAggregator): Promise<void> {
  running.splice(running.indexOf(aggregator), 1);
  await aggregator.stop();
}

const publish = async (events: readonly CallboardEvent[]) => await publishEvents(space.namespace, events);
const someCalls = (n: number) => Array.from({ length: n }, () => issued(aCall()));
const callsIn = async ({ clickhouse }: RunningAggregator) =>
  (await clickhouse.select(count, 'SELECT count() AS n FROM calls FINAL'))[0]?.n;
const deadLettersIn = async ({ clickhouse }: RunningAggregator) =>
  await clickhouse.select(letter, 'SELECT reason, detail FROM dead_letters FINAL');

/** As milliseconds since 1970. */
async function completeThrough({ clickhouse }: RunningAggregator): Promise<number> {
  const [row] = await clickhouse.select(mark, 'SELECT maxOrNull(complete_through) AS through FROM watermarks');
  return row?.through ? Date.parse(`${row.through.replace(' ', 'T')}Z`) : 0;
}

describe('the aggregator', () => {
  it('shares the work with a second instance, and takes over from one that ends', async () => {
    const first = await start();
    const second = await start();
    await publish(someCalls(200));
    await first.hasCaughtUp();
    await stop(first);
    await publish(someCalls(200));
    await second.hasCaughtUp();
    expect(await callsIn(second)).toBe(400);
  });

  it('reads everything again when its tables are gone, whatever the group has committed', async () => {
    const first = await start();
    await publish(someCalls(50));
    await first.hasCaughtUp();
    await stop(first);
    const server = new ClickHouse({ url: servers().clickhouseUrl, database: 'default' });
    await server.command('DROP DATABASE {database:Identifier} SYNC', { database: space.namespace });
    await server.close();
    const second = await start();
    await second.hasCaughtUp();
    expect(await callsIn(second)).toBe(50);
  });

  it('is not complete while it cannot store, and is again when it can', async () => {
    const aggregator = await start();
    await publish(someCalls(5));
    await aggregator.hasCaughtUp();
    await aggregator.clickhouse.command('RENAME TABLE call_events TO call_events_away');
    await publish(someCalls(5));
    const acknowledged = Date.now();
    await eventually(async () => expect(await aggregator.notReady()).toContain('call_events'));
    // Six rounds of the ticker, each of which could wrongly pass.
    await eventually(() => Date.now() > acknowledged + 1_500);
    expect(await completeThrough(aggregator)).toBeLessThan(acknowledged);
    expect(await callsIn(aggregator)).toBe(5);
    await aggregator.clickhouse.command('RENAME TABLE call_events_away TO call_events');
    await eventually(async () => (await completeThrough(aggregator)) >= acknowledged, { timeout: 30_000 });
    expect(await callsIn(aggregator)).toBe(10);
  });

  it('keeps a row that ClickHouse refuses as a dead letter, and stores the others', async () => {
    const aggregator = await start();
    await aggregator.clickhouse.command(
      "ALTER TABLE call_events ADD CONSTRAINT no_atlantis CHECK volunteer_country != 'QA'",
    );
    const bad = issued(aCall({ volunteerCountry: 'QA' }));
    await publish([...someCalls(20), bad, recorded(aCall()), ...someCalls(20)]);
    await aggregator.hasCaughtUp();
    expect(await callsIn(aggregator)).toBe(41);
    expect(await deadLettersIn(aggregator)).toEqual([{ reason: 'rejected-by-store', detail: 'VIOLATED_CONSTRAINT' }]);
  });

  it('says which records Kafka deleted before they were read, and goes on', async () => {
    const first = await start();
    await stop(first);
    const event = issued(aCall());
    await publish(Array.from({ length: 4 }, () => event));
    const topic = topicOf('assignments', space.namespace);
    const ends = await admin.fetchTopicOffsets(topic);
    await admin.deleteTopicRecords({
      topic,
      partitions: ends.filter(({ offset }) => offset === '4').map(({ partition }) => ({ partition, offset: '3' })),
    });
    const second = await start();
    await second.hasCaughtUp();
    expect(await callsIn(second)).toBe(1);
    const letters = await deadLettersIn(second);
    expect(letters).toMatchObject([{ reason: 'expired-unread' }]);
    expect(letters[0]?.detail).toContain('offsets 0 to 2');
    const now = Date.now();
    await eventually(async () => (await completeThrough(second)) >= now);
  });

  it('notices while it runs that a log was lost, says so, and reads the new one from its beginning', async () => {
    const aggregator = await start();
    await publish(someCalls(40));
    await aggregator.hasCaughtUp();
    const topic = topicOf('assignments', space.namespace);
    await admin.deleteTopics({ topics: [topic] });
    await eventually(async () => !(await admin.listTopics()).includes(topic));
    await ensureTopics({ brokers: servers().kafkaBrokers, clientId: 'tests' }, space.namespace);
    await publish(someCalls(8));
    const acknowledged = Date.now();
    await eventually(async () => (await completeThrough(aggregator)) >= acknowledged, { timeout: 100_000 });
    expect(await callsIn(aggregator)).toBe(48);
    expect(new Set((await deadLettersIn(aggregator)).map(({ reason }) => reason))).toEqual(new Set(['log-replaced']));
  });
});

import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { Kafka, logLevel } from 'kafkajs';
import { topicOf } from '#events';
import { RetriableError } from '#platform';
import { aCall, eventually, FaultyNetwork, freshNamespace, issued, servers } from '#testing';
import { EventProducer } from './event-producer.js';
import { EventTooLarge } from './record.js';

Logger.overrideLogger(false);
jest.setTimeout(60_000);

const { namespace, cleanUp } = freshNamespace();
const network = new FaultyNetwork();
const options = { brokers: servers().kafkaBrokers, clientId: 'tests', namespace };
const producer = new EventProducer({ ...options, socketFactory: network.socketFactory });

beforeAll(async () => await producer.connect());
afterEach(() => network.heal());
afterAll(async () => {
  await producer.close();
  await cleanUp();
});

/** All records of a stream, by key. */
async function recordsByKey(stream: 'assignments'): Promise<Map<string, { timestamp: string; value: string }[]>> {
  const kafka = new Kafka({ ...options, logLevel: logLevel.NOTHING });
  const admin = kafka.admin();
  await admin.connect();
  const ends = await admin.fetchTopicOffsets(topicOf(stream, namespace));
  await admin.disconnect();
  const consumer = kafka.consumer({ groupId: `${namespace}-reader-${Date.now()}` });
  const found = new Map<string, { timestamp: string; value: string }[]>();
  let missing = ends.reduce((sum, { offset }) => sum + Number(offset), 0);
  await consumer.connect();
  await consumer.subscribe({ topic: topicOf(stream, namespace), fromBeginning: true });
  await consumer.run({
    eachMessage: async ({ message: { key, timestamp, value } }) => {
      const entries = found.get(String(key)) ?? [];
      found.set(String(key), [...entries, { timestamp, value: String(value) }]);
      missing -= 1;
    },
  });
  await eventually(() => missing <= 0, { what: 'reading to the end' });
  await consumer.disconnect();
  return found;
}

describe('EventProducer', () => {
  it('delivers what is sent at the same time, each under its key, with no time finer than the hour', async () => {
    const events = Array.from({ length: 500 }, () => issued(aCall()));
    await Promise.all(events.map((event) => producer.send(event)));
    const records = await recordsByKey('assignments');
    for (const event of events) {
      const [record] = records.get(event.subject) ?? [];
      expect(JSON.parse(record?.value ?? '')).toEqual(event);
      expect(Number(record?.timestamp)).toBe(Date.parse(event.time));
    }
  });

  it('delivers what is handed over together, more than one request takes, in the order of each key', async () => {
    const events = Array.from({ length: 1_500 }, () => issued(aCall()));
    await producer.sendAll([...events, ...events]);
    const records = await recordsByKey('assignments');
    for (const event of events)
      expect(records.get(event.subject)?.map(({ value }) => JSON.parse(value))).toEqual([event, event]);
  });

  it('refuses an event that no reader would accept, and goes on', async () => {
    const event = issued(aCall({ guideline: 'x'.repeat(20_000) }));
    await expect(producer.send(event)).rejects.toBeInstanceOf(EventTooLarge);
    await expect(producer.sendAll([event])).rejects.toBeInstanceOf(EventTooLarge);
    await producer.send(issued(aCall()));
  });

  it.each([
    ['refuses connections', () => network.cut()],
    ['does not answer', () => network.silence()],
  ])(
    'rejects within seconds while the broker %s, and works again after',
    async (_, fail) => {
      await producer.check();
      fail();
      const began = Date.now();
      const outcomes = await Promise.allSettled(Array.from({ length: 50 }, () => producer.send(issued(aCall()))));
      expect(Date.now() - began).toBeLessThan(5_000);
      for (const outcome of outcomes) expect(outcome).toMatchObject({ reason: expect.any(RetriableError) });
      network.heal();
      await eventually(async () => await producer.send(issued(aCall())), { timeout: 30_000 });
      await eventually(async () => await producer.check());
    },
    60_000,
  );
});

import { jest } from '@jest/globals';
import { Controller, Logger, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import kafkajs, { type Admin, Kafka, KafkaJSNonRetriableError, logLevel } from 'kafkajs';
import { topicOf } from '#events';
import { eventually, FaultyNetwork, freshNamespace, publishRaw, servers, type TestNamespace } from '#testing';
import { type BatchConsumerOptions, BatchConsumerStrategy } from './batch-consumer.strategy.js';
import { BatchHandler, type BatchHandlerMethod } from './batch-handler.js';
import type { RecordBatch } from './record-batch.js';

Logger.overrideLogger(false);
const { CompressionCodecs, CompressionTypes } = kafkajs;
jest.setTimeout(60_000);

const brokers = servers().kafkaBrokers;
const groupId = 'readers';
const open: { close(): Promise<void> }[] = [];
let space: TestNamespace;
let admin: Admin;

beforeEach(async () => {
  space = freshNamespace();
  admin = new Kafka({ brokers, clientId: 'tests', logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
});
afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
  await admin.disconnect();
  await space.cleanUp();
});

/** A service that consumes two streams with this handler. */
async function consume(handle: BatchHandlerMethod, options: Partial<BatchConsumerOptions> = {}) {
  @Controller()
  class Handler {
    @BatchHandler('assignments', 'outcomes')
    async handle(batch: RecordBatch) {
      return await handle(batch);
    }
  }
  @Module({ controllers: [Handler] })
  class Service {}
  const { namespace } = space;
  const strategy = new BatchConsumerStrategy({
    ...{ brokers, clientId: 'tests', namespace, groupId: `${namespace}-${groupId}` },
    ...options,
  });
  const app = await NestFactory.createMicroservice(Service, { strategy, logger: false });
  open.push(app);
  await app.listen();
  return { strategy, close: async () => await app.close() };
}

const values = ({ slices }: RecordBatch) => slices.flatMap(({ records }) => records.map(({ value }) => String(value)));
const texts = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, i) => String(first + i));

/** Publishes the numbers, each as a record of its own key. */
async function publish(first: number, last: number): Promise<void> {
  const records = texts(first, last).map((text) => ({ key: text, value: text }));
  await publishRaw(space.namespace, 'outcomes', records);
}

/** How many records of the stream have been committed. */
async function committed(): Promise<number> {
  const { namespace } = space;
  const topic = topicOf('outcomes', namespace);
  const [entry] = await admin.fetchOffsets({ groupId: `${namespace}-${groupId}`, topics: [topic] });
  return (entry?.partitions ?? []).reduce((sum, { offset }) => sum + Math.max(0, Number(offset)), 0);
}

async function members(): Promise<number> {
  const { groups } = await admin.describeGroups([`${space.namespace}-${groupId}`]);
  return groups[0]?.members.length ?? 0;
}

/** Something that a test lets go on when it likes. */
function latch() {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { released, release };
}

describe('BatchConsumerStrategy', () => {
  it('hands over what all partitions have, from the beginning, and commits only what is stored', async () => {
    await publish(1, 100);
    const { released, release } = latch();
    const seen: string[] = [];
    const partitions = new Set<number>();
    await consume(async (batch) => {
      for (const { partition } of batch.slices) partitions.add(partition);
      seen.push(...values(batch));
      return async () => await released;
    });
    await eventually(() => seen.length === 100);
    expect(seen.toSorted()).toEqual(texts(1, 100).toSorted());
    expect(partitions.size).toBe(4);
    expect(await committed()).toBe(0);
    release();
    await eventually(async () => (await committed()) === 100);
  });

  it('tries a failed batch again until it succeeds, skips nothing, and says meanwhile what is wrong', async () => {
    await publish(1, 20);
    let failing = true;
    let attempts = 0;
    const stored: string[] = [];
    const { strategy } = await consume(async (batch) => async () => {
      attempts += 1;
      if (failing) throw new Error('the store is down');
      stored.push(...values(batch));
    });
    await eventually(() => attempts > 2);
    await expect(strategy.check()).rejects.toThrow('the store is down');
    await publish(21, 40);
    expect(await committed()).toBe(0);
    failing = false;
    await eventually(() => stored.length >= 40);
    expect(stored.toSorted()).toEqual(texts(1, 40).toSorted());
    await eventually(async () => (await committed()) === 40);
    await strategy.check();
  });

  it('treats a handler that throws at once the same way', async () => {
    await publish(1, 5);
    let attempts = 0;
    await consume(async () => {
      attempts += 1;
      if (attempts < 3) throw new Error('no');
    });
    await eventually(async () => (await committed()) === 5);
    expect(attempts).toBe(3);
  });

  it('stops cleanly: ends and commits the running batch, leaves the group at once', async () => {
    await publish(1, 10);
    const { released, release } = latch();
    let begun = false;
    const { close } = await consume(async () => async () => {
      begun = true;
      await released;
    });
    await eventually(() => begun);
    const closed = close();
    release();
    await closed;
    open.pop();
    expect(await committed()).toBe(10);
    expect(await members()).toBe(0);
  });

  it('stops while a batch fails, without committing it; the successor gets it', async () => {
    await publish(1, 10);
    let attempts = 0;
    const first = await consume(async () => async () => {
      attempts += 1;
      throw new Error('down');
    });
    await eventually(() => attempts > 1);
    await first.close();
    open.pop();
    expect(await committed()).toBe(0);
    const seen = new Set<string>();
    await consume(async (batch) => {
      for (const value of values(batch)) seen.add(value);
    });
    await eventually(() => seen.size === 10);
  });

  it('shares the partitions among instances, and takes over from one that goes', async () => {
    const seen = new Set<string>();
    const handle = async (batch: RecordBatch) => {
      for (const value of values(batch)) seen.add(value);
    };
    await consume(handle);
    const second = await consume(handle);
    await eventually(async () => (await members()) === 2);
    await publish(1, 200);
    await eventually(() => seen.size === 200);
    await second.close();
    open.pop();
    await publish(201, 400);
    await eventually(() => seen.size === 400);
    await eventually(async () => (await committed()) === 400);
  });

  it('goes on where the service says, whatever was committed', async () => {
    await publish(1, 40);
    const first = await consume(async () => undefined);
    await eventually(async () => (await committed()) === 40);
    await first.close();
    open.pop();
    const seen = new Set<string>();
    const handle = async (batch: RecordBatch) => {
      for (const value of values(batch)) seen.add(value);
    };
    let asked = 0;
    await consume(handle, {
      resumeFrom: async (assigned) => {
        asked += 1;
        if (asked === 1) throw new Error('the store is down');
        return assigned.map((each) => ({ ...each, offset: 0n }));
      },
    });
    await eventually(() => seen.size === 40);
  });

  it('survives a network that breaks, and loses nothing', async () => {
    const network = new FaultyNetwork();
    const seen = new Set<string>();
    await consume(
      async (batch) => {
        for (const value of values(batch)) seen.add(value);
      },
      { socketFactory: network.socketFactory },
    );
    await publish(1, 50);
    await eventually(() => seen.size === 50);
    network.cut();
    await publish(51, 100);
    network.heal();
    await eventually(() => seen.size === 100, { timeout: 40_000 });
    await eventually(async () => (await committed()) === 100);
  });

  it('stops within seconds while the broker is away', async () => {
    const network = new FaultyNetwork();
    let seen = 0;
    const { close } = await consume(
      async (batch) => {
        seen += values(batch).length;
      },
      { socketFactory: network.socketFactory },
    );
    await publish(1, 50);
    await eventually(() => seen >= 50);
    network.cut();
    const began = Date.now();
    await close();
    open.pop();
    expect(Date.now() - began).toBeLessThan(8_000);
    network.heal();
    await eventually(async () => (await members()) === 0, { timeout: 45_000 });
  });

  it('says so when it meets what it can never read, instead of standing still in silence', async () => {
    const topics = [
      {
        topic: topicOf('outcomes', space.namespace),
        numPartitions: 1,
        configEntries: [{ name: 'compression.type', value: 'gzip' }],
      },
    ];
    await admin.createTopics({ topics });
    await publish(1, 5);
    const { GZIP } = CompressionTypes;
    const gzip = CompressionCodecs[GZIP];
    CompressionCodecs[GZIP] = () => {
      throw new KafkaJSNonRetriableError('not implemented');
    };
    try {
      const fatal = await new Promise((resolve, reject) => {
        consume(async () => undefined, { onFatal: resolve }).catch(reject);
      });
      expect(fatal).toMatchObject({ message: 'not implemented' });
    } finally {
      CompressionCodecs[GZIP] = gzip;
    }
  });

  it('refuses to start a service without a handler', async () => {
    @Module({})
    class Nothing {}
    const options = { brokers, clientId: 'tests', namespace: space.namespace, groupId };
    const strategy = new BatchConsumerStrategy(options);
    const app = await NestFactory.createMicroservice(Nothing, { strategy, logger: false });
    await expect(app.listen()).rejects.toThrow('exactly one @BatchHandler');
    await strategy.close();
  });
});

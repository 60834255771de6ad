import { randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';
import { Kafka, logLevel } from 'kafkajs';
import { z } from 'zod';
import type { ClickHouse } from '#clickhouse';
import { eventually, servers } from '#testing';

/** Bytes that are kept somewhere, and where. */
export interface Kept {
  readonly where: string;
  readonly bytes: Buffer;
}

/**
 * All keys and values of Redis that begin with the prefix.
 *
 * @param now what Redis would have forgotten by then is left out, in milliseconds
 */
export async function keptInRedis(redis: Redis, prefix: string, now: number): Promise<Kept[]> {
  const kept: Kept[] = [];
  for (const key of await redis.keys(`${prefix}*`)) {
    const until = await redis.pexpiretime(key);
    if (until > 0 && until <= now) continue;
    const parts = [Buffer.from(key), ...(await valuesOf(redis, key))];
    kept.push({ where: `Redis ${key.slice(prefix.length)}`, bytes: Buffer.concat(parts.flatMap((p) => [p, comma])) });
  }
  return kept;
}

const comma = Buffer.from(',');

async function valuesOf(redis: Redis, key: string): Promise<Buffer[]> {
  switch (await redis.type(key)) {
    case 'string':
      return [(await redis.getBuffer(key)) ?? comma];
    case 'hash':
      return Object.entries(await redis.hgetallBuffer(key)).flatMap(([name, value]) => [Buffer.from(name), value]);
    case 'set':
      return await redis.smembersBuffer(key);
    case 'zset':
      // Pairs, or one after the other: by the version of the protocol.
      return [Buffer.from(JSON.stringify(await redis.call('ZRANGE', key, 0, -1, 'WITHSCORES')))];
    case 'none':
      // The service works on: it was used up since the keys were listed.
      return [];
    default:
      throw new Error(`${key} is of a type that nobody reads`);
  }
}

/** All records of an installation's topics, with their keys, headers and timestamps. */
export async function keptInKafka(namespace: string): Promise<Kept[]> {
  const kafka = new Kafka({ brokers: servers().kafkaBrokers, clientId: 'tests', logLevel: logLevel.NOTHING });
  const admin = kafka.admin();
  const consumer = kafka.consumer({ groupId: `${namespace}-test-${randomUUID()}`, maxWaitTimeInMs: 50 });
  const kept: Kept[] = [];
  await Promise.all([admin.connect(), consumer.connect()]);
  try {
    const topics = (await admin.listTopics()).filter((topic) => topic.startsWith(`${namespace}.`));
    const offsets = await Promise.all(topics.map((topic) => admin.fetchTopicOffsets(topic)));
    const count = offsets.flat().reduce((sum, { offset }) => sum + Number(offset), 0);
    await consumer.subscribe({ topics, fromBeginning: true });
    await consumer.run({
      eachMessage: async ({ topic, message: { key, value, headers, timestamp } }) => {
        const rest = Buffer.from(`${JSON.stringify(headers)} ${timestamp}`);
        kept.push({
          where: `Kafka ${topic}`,
          bytes: Buffer.concat([key ?? comma, comma, value ?? comma, comma, rest]),
        });
      },
    });
    await eventually(() => expect(kept.length).toBeGreaterThanOrEqual(count));
    return kept;
  } finally {
    await Promise.all([admin.disconnect(), consumer.disconnect()]);
  }
}

/** All rows of all tables. */
export async function keptInClickHouse(clickhouse: ClickHouse): Promise<Kept[]> {
  const tables = await clickhouse.select(
    z.object({ name: z.string() }),
    "SELECT name FROM system.tables WHERE database = {database:String} AND engine LIKE '%MergeTree'",
    { database: clickhouse.database },
  );
  const kept = tables.map(async ({ name }) => {
    const rows = await clickhouse.select(z.looseObject({}), 'SELECT * FROM {name:Identifier}', { name });
    return { where: `ClickHouse ${name}`, bytes: Buffer.from(JSON.stringify(rows)) };
  });
  return await Promise.all(kept);
}

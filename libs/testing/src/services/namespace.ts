import { randomBytes } from 'node:crypto';
import { Redis } from 'ioredis';
import { type Admin, Kafka, logLevel } from 'kafkajs';
import { ClickHouse } from '#clickhouse';
import { type Servers, servers } from './environment.js';

export interface TestNamespace {
  readonly namespace: string;
  /** Deletes whatever bears the namespace: topics, consumer groups, the database, Redis keys. */
  cleanUp(): Promise<void>;
}

/** A namespace that nobody else uses, so that test files can run at the same time on the same servers. */
export function freshNamespace(): TestNamespace {
  const namespace = `test_${randomBytes(6).toString('hex')}`;
  return {
    namespace,
    cleanUp: async () => {
      const at = servers();
      await Promise.all([
        forgetInKafka(at, namespace),
        forgetInClickHouse(at, namespace),
        forgetInRedis(at, namespace),
      ]);
    },
  };
}

async function forgetInKafka({ kafkaBrokers }: Servers, namespace: string): Promise<void> {
  const admin = new Kafka({ brokers: kafkaBrokers, clientId: 'tests', logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  try {
    const topics = (await admin.listTopics()).filter((topic) => topic.startsWith(`${namespace}.`));
    if (topics.length > 0) await admin.deleteTopics({ topics });
    const { groups } = await admin.listGroups();
    const ours = groups.map(({ groupId }) => groupId).filter((id) => id.startsWith(`${namespace}-`));
    if (ours.length > 0) await forgetGroups(admin, ours);
  } finally {
    await admin.disconnect();
  }
}

/** Kafka does not delete a group with a member: one that could not say farewell is dropped by and by. */
async function forgetGroups(admin: Admin, groupIds: string[]): Promise<void> {
  const { groups } = await admin.describeGroups(groupIds);
  const empty = groups.filter(({ state }) => state === 'Empty').map(({ groupId }) => groupId);
  if (empty.length > 0) await admin.deleteGroups(empty);
}

async function forgetInClickHouse({ clickhouseUrl }: Servers, namespace: string): Promise<void> {
  const clickhouse = new ClickHouse({ url: clickhouseUrl, database: 'default' });
  try {
    await clickhouse.command('DROP DATABASE IF EXISTS {database:Identifier} SYNC', { database: namespace });
  } finally {
    await clickhouse.close();
  }
}

async function forgetInRedis({ redisUrl }: Servers, namespace: string): Promise<void> {
  const redis = new Redis(redisUrl);
  try {
    for await (const keys of redis.scanStream({ match: `${namespace}:*`, count: 1000 }))
      if ((keys as string[]).length > 0) await redis.unlink(...(keys as string[]));
  } finally {
    redis.disconnect();
  }
}

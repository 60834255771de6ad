import { Kafka, logLevel } from 'kafkajs';
import { decodeEvent, topicOf } from '#events';
import { ensureTopics } from '#kafka';
import type { BenchContext, Measured } from '../context.js';
import { aggregatorRate } from './aggregators.js';
import { consume } from './consume.js';
import { engineRate } from './engine.js';
import { publishEvents } from './events.js';

/** Reading is steady from the first second on. */
const enoughToRead = 500_000;

/** From Kafka to rows, a ladder: reading alone, with validation, our aggregator, ClickHouse's own engine. */
export async function measurePipeline(context: BenchContext): Promise<Measured> {
  const { stack, clickhouse, options, say } = context;
  const { KAFKA_BROKERS: brokers, CLICKHOUSE_URL: clickhouseUrl } = stack.run.servers;
  const namespace = `bench_${process.pid}`;
  const topic = topicOf('outcomes', namespace);
  const count = options.events;
  const some = Math.min(count, enoughToRead);
  const kafka = new Kafka({ brokers: brokers.split(','), logLevel: logLevel.NOTHING });
  await ensureTopics({ brokers: brokers.split(','), clientId: 'bench' }, namespace);
  const begun = performance.now();
  await publishEvents(clickhouse, brokers, topic, count);
  say(`${count} events published in ${((performance.now() - begun) / 1000).toFixed(0)} s`);
  const line = (name: string, perSecond: number) =>
    say(`${name}: ${Math.round(perSecond).toLocaleString('en')} events/s`);
  line('consume only', await consume(kafka, topic, some, () => undefined));
  const validate = (messages: readonly { readonly value: Buffer | null }[]) => {
    for (const { value } of messages) if (decodeEvent(value, 'outcomes').rejection) throw new Error('rejected');
  };
  line('consume and validate', await consume(kafka, topic, some, validate));
  const ours = await aggregatorRate(context, namespace);
  line('two aggregators', ours);
  const engine = await engineRate({ clickhouseUrl, brokers, topic, count });
  line("ClickHouse's Kafka engine, two consumers", engine);
  const admin = kafka.admin();
  await admin.connect();
  await admin.deleteTopics({ topics: [topic] });
  await admin.disconnect();
  return { pipeline_ratio: ours / engine };
}

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

const justRead = () => undefined;

/** From Kafka to rows, a ladder: reading alone, with validation, our aggregator, ClickHouse's own engine. */
export async function measurePipeline(context: BenchContext): Promise<Measured> {
  const { stack, options, say } = context;
  const { KAFKA_BROKERS: brokers, CLICKHOUSE_URL: clickhouseUrl } = stack.run.servers;
  const namespace = `bench_${process.pid}`;
  const topic = topicOf('outcomes', namespace);
  const count = options.events;
  const some = Math.min(count, enoughToRead);
  const kafka = new Kafka({ brokers: brokers.split(','), logLevel: logLevel.NOTHING });
  await ensureTopics({ brokers: brokers.split(','), clientId: 'bench' }, namespace);
  const bytes = await publishEvents(kafka, topic, count);
  const line = (name: string, perSecond: number) =>
    say(`${name}: ${Math.round(perSecond).toLocaleString('en')} events/s of ${bytes} bytes`);
  line('consume only', await consume(kafka, topic, some, justRead));
  const validate = (messages: readonly { value: Buffer | null }[]) => {
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

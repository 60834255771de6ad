import { Kafka, logLevel, Partitioners } from 'kafkajs';
import { topicOf } from '#events';
import type { FreshStack } from '../../../libs/testing/stack/fresh-stack.js';

/** Puts a record that nobody can count among the outcomes, as only somebody with access to the broker can. */
export async function publishGarbage({ run }: FreshStack, value: string): Promise<void> {
  const brokers = run.servers.KAFKA_BROKERS.split(',');
  const producer = new Kafka({ brokers, clientId: 'tests', logLevel: logLevel.NOTHING }).producer({
    createPartitioner: Partitioners.DefaultPartitioner,
  });
  await producer.connect();
  try {
    await producer.send({ topic: topicOf('outcomes'), messages: [{ key: 'nobody', value }] });
  } finally {
    await producer.disconnect();
  }
}

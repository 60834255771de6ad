import { randomUUID } from 'node:crypto';
import type { Kafka, KafkaMessage } from 'kafkajs';

/** Records a second that one kafkajs consumer reads and `work` gets through, from the first batch to the last. */
export async function consume(
  kafka: Kafka,
  topic: string,
  count: number,
  work: (messages: readonly KafkaMessage[]) => void,
): Promise<number> {
  const consumer = kafka.consumer({ groupId: randomUUID(), maxBytesPerPartition: 2 * 1024 * 1024 });
  await consumer.connect();
  await consumer.subscribe({ topics: [topic], fromBeginning: true });
  let begun = 0;
  let atBeginning = 0;
  let read = 0;
  const perSecond = await new Promise<number>((resolve, reject) => {
    const eachBatch = async ({ batch }: { batch: { messages: KafkaMessage[] } }) => {
      work(batch.messages);
      read += batch.messages.length;
      if (begun === 0) {
        begun = performance.now();
        atBeginning = read;
      }
      if (read >= count) resolve(((read - atBeginning) / (performance.now() - begun)) * 1000);
    };
    consumer.run({ autoCommit: false, eachBatch }).catch(reject);
  });
  await consumer.disconnect();
  return perSecond;
}

import { randomBytes, randomUUID } from 'node:crypto';
import type { Kafka } from 'kafkajs';
import { decodeEvent, eventIdOf, versionOfContent } from '#events';

const partitions = 4;
const batchSize = 5_000;
const type = 'org.callboard.outcome.recorded';
const regions = ['RU-MOW', 'RU-SPE', 'RU-NVS', 'RU-KDA', 'RU-SVE', 'RU-TA', 'unknown'];
const countries = ['LT', 'LV', 'EE', 'PL', 'DE', 'US', 'NO', 'GB'];
const outcomes = [
  '"disposition":"conversation","durationMinutes":7',
  '"disposition":"no_answer"',
  '"disposition":"refused","durationMinutes":1',
  '"disposition":"busy"',
];
const days = 30;

const one = <T>(choices: readonly T[], n: number): T => choices[n % choices.length] as T;
const twoDigits = (n: number) => String(n).padStart(2, '0');

/** An outcome as the outcomes service publishes it, of a call handed out in one of thirty days. */
function outcome(n: number): { key: string; value: string; partition: number } {
  const callId = randomUUID();
  const day = `2026-06-${twoDigits(1 + (n % days))}`;
  const hour = n % 23;
  const said = one(outcomes, n * 7);
  const content =
    `{"assignedAt":"${day}T${twoDigits(hour)}:00:00Z","attempt":1,"callId":"${callId}",` +
    `"calledAt":"${day}T${twoDigits(hour + 1)}:00:00Z","campaign":"demo",${said},"guideline":"1","language":"ru",` +
    `"region":"${one(regions, n * 3)}","revision":1,` +
    (said.includes('conversation') ? '"sentiment":"positive",' : '') +
    `"volunteer":"${randomBytes(8).toString('hex')}","volunteerCountry":"${one(countries, n * 5)}"}`;
  const id = eventIdOf(callId, versionOfContent(type, { revision: 1 }, content));
  const value =
    `{"specversion":"1.0","id":"${id}","source":"/callboard/outcomes","type":"${type}","subject":"${callId}",` +
    `"time":"2026-07-01T00:00:00Z","datacontenttype":"application/json","data":${content}}`;
  return { key: callId, value, partition: n % partitions };
}

/** Fills a topic with events. @returns mean bytes of an event */
export async function publishEvents(kafka: Kafka, topic: string, count: number): Promise<number> {
  const example = outcome(0).value;
  if (decodeEvent(Buffer.from(example), 'outcomes').rejection) throw new Error('these are no valid events');
  const producer = kafka.producer();
  await producer.connect();
  for (let first = 0; first < count; first += batchSize) {
    const messages = Array.from({ length: Math.min(batchSize, count - first) }, (_, i) => outcome(first + i));
    await producer.send({ topic, acks: -1, messages });
  }
  await producer.disconnect();
  return Buffer.byteLength(example);
}

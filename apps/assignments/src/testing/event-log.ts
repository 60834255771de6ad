import { type Admin, type Consumer, Kafka, logLevel } from 'kafkajs';
import { type CallboardEvent, decodeEvent, type EventType, type Stream, streams, topicOf } from '#events';
import { eventually, servers } from '#testing';

/** Everything that an installation publishes, read as it comes. A record that is no event fails the test. */
export class EventLog {
  private readonly events: CallboardEvent[] = [];
  private readonly admin: Admin;
  private readonly consumer: Consumer;

  private constructor(private readonly namespace: string) {
    const kafka = new Kafka({ brokers: servers().kafkaBrokers, clientId: 'tests', logLevel: logLevel.NOTHING });
    this.admin = kafka.admin();
    this.consumer = kafka.consumer({ groupId: `${namespace}-test-log`, maxWaitTimeInMs: 50 });
  }

  /** @param namespace whose topics exist already */
  static async follow(namespace: string): Promise<EventLog> {
    const log = new EventLog(namespace);
    await Promise.all([log.admin.connect(), log.consumer.connect()]);
    await log.consumer.subscribe({ topics: log.streams().map((s) => topicOf(s, namespace)), fromBeginning: true });
    await log.consumer.run({
      eachMessage: async ({ topic, message }) => {
        const stream = log.streams().find((each) => topicOf(each, namespace) === topic) as Stream;
        const { event, rejection } = decodeEvent(message.value, stream);
        if (rejection) throw new Error(`${rejection.reason}: ${rejection.detail}`);
        log.events.push(event);
      },
    });
    return log;
  }

  /** All records that there are now, as Kafka counts them. */
  async count(): Promise<number> {
    const offsets = await Promise.all(
      this.streams().map((stream) => this.admin.fetchTopicOffsets(topicOf(stream, this.namespace))),
    );
    return offsets.flat().reduce((sum, { offset }) => sum + Number(offset), 0);
  }

  /** Resolves once a group has read, and committed, all that is in a stream now. */
  async readBy(group: string, stream: Stream): Promise<void> {
    const topic = topicOf(stream, this.namespace);
    const ends = (await this.admin.fetchTopicOffsets(topic)).filter(({ offset }) => offset !== '0');
    await eventually(async () => {
      const groupId = `${this.namespace}-${group}`;
      const [read] = await this.admin.fetchOffsets({ groupId, topics: [topic] });
      for (const { partition, offset } of ends) {
        const committed = read?.partitions.find((each) => each.partition === partition)?.offset;
        expect(Number(committed)).toBeGreaterThanOrEqual(Number(offset));
      }
    });
  }

  /** All events of a type, once everything that was published by now has been read. */
  async of<T extends EventType>(type: T): Promise<CallboardEvent<T>[]> {
    const count = await this.count();
    await eventually(() => expect(this.events.length).toBeGreaterThanOrEqual(count));
    return this.events.filter((event) => event.type === type) as unknown as CallboardEvent<T>[];
  }

  async stop(): Promise<void> {
    await this.consumer.disconnect();
    await this.admin.disconnect();
  }

  private streams(): Stream[] {
    return Object.keys(streams) as Stream[];
  }
}

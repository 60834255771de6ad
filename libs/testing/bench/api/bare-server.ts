import { randomUUID } from 'node:crypto';
import Fastify from 'fastify';
import { Kafka, logLevel } from 'kafkajs';

/**
 * The peer of the outcomes service: the least that takes the same report and answers 202 when Kafka has it on all
 * in-sync replicas. No token is verified, nothing is checked, nothing made coarse.
 *
 * Arguments: broker, topic. Prints its port when it is ready.
 */
const [broker = '', topic = ''] = process.argv.slice(2);
const producer = new Kafka({ brokers: [broker], logLevel: logLevel.NOTHING }).producer();
await producer.connect();
const app = Fastify();
app.post('/v1/outcomes', async (request, reply) => {
  await producer.send({ topic, acks: -1, messages: [{ key: randomUUID(), value: JSON.stringify(request.body) }] });
  return await reply.code(202).send({ accepted: true });
});
const address = await app.listen({ host: '127.0.0.1', port: 0 });
process.stdout.write(`${new URL(address).port}\n`);
process.once('SIGTERM', () => process.exit(0));

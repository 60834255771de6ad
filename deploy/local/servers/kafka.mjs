import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../cli/failure.mjs';
import { kafkaJarFolder } from '../install/kafka-jars.mjs';
import { run } from '../install/run.mjs';
import { Child } from '../processes/child.mjs';
import { waitUntil } from '../processes/wait.mjs';
import { kafkaProbe } from './kafka-probe.mjs';
import { log4jProperties, serverProperties } from './kafka-properties.mjs';

// The serial collector needs the least memory beside the heap; a broker out of memory is better dead than odd. The second
// compiler would take half of all that the broker takes in its first minutes, and two cores have nothing to spare then.
const heap = [
  ...['-Xmx512m', '-XX:+UseSerialGC', '-XX:+ExitOnOutOfMemoryError', '-XX:TieredStopAtLevel=1'],
  '-Djava.awt.headless=true',
];

/**
 * Starts a single Kafka in KRaft mode; its storage is formatted at the first start.
 * @param {object} options
 * @param {string} options.data data folder; Kafka keeps its logs in `kafka/` below
 * @param {number} options.port
 * @param {number} [options.advertisedPort] where clients are told to find it, if they are to come another way
 * @param {number} options.controllerPort
 * @param {string} [options.java] path of java
 * @param {string} [options.jars] folder of Kafka's jars
 * @param {(options: import('../processes/child.mjs').ChildOptions) => Child} [options.start]
 * @param {AbortSignal} [options.signal]
 * @returns {Promise<{child: Child, url: string}>} ready; `url` as KAFKA_BROKERS
 */
export async function startKafka({
  data,
  port,
  advertisedPort,
  controllerPort,
  start = (o) => new Child(o),
  signal,
  ...where
}) {
  const { java: command = 'java', jars = kafkaJarFolder() } = where;
  const dir = join(data, 'kafka');
  const isNew = !existsSync(join(dir, 'meta.properties'));
  const killed = !isNew && !existsSync(join(dir, '.kafka_cleanshutdown'));
  const { properties, log4j } = writeConfig(
    data,
    serverProperties({ dir, port, advertisedPort, controllerPort, killed }),
  );
  const jvm = [...heap, `-Dlog4j2.configurationFile=${log4j}`, '-cp', join(jars, '*')];
  const log = join(data, 'logs', 'kafka.log');
  if (isNew) await format({ command, jvm, properties, log, signal });
  const child = start({ name: 'kafka', command, args: [...jvm, 'kafka.Kafka', properties], log });
  await waitUntil({ name: 'Kafka', child, signal, probe: () => kafkaProbe('127.0.0.1', port) });
  return { child, url: `127.0.0.1:${port}` };
}

/** @param {string} data @param {string} properties */
function writeConfig(data, properties) {
  const config = join(data, 'config');
  mkdirSync(config, { recursive: true });
  const files = { properties: join(config, 'kafka.properties'), log4j: join(config, 'kafka-log4j2.properties') };
  writeFileSync(files.properties, properties);
  writeFileSync(files.log4j, log4jProperties);
  return files;
}

/** @param {{command: string, jvm: string[], properties: string, log: string, signal?: AbortSignal}} options */
async function format({ jvm, properties, ...options }) {
  const id = randomBytes(16);
  // Its text must not begin with a hyphen, which the tool would take for an option.
  id[0] = (id[0] ?? 0) & 0x7f;
  const clusterId = id.toString('base64url');
  const args = [...jvm, 'kafka.tools.StorageTool', 'format', '--ignore-formatted', '-t', clusterId, '-c', properties];
  const result = await run({ ...options, name: 'kafka-storage', args });
  if (!result.ok)
    throw new Failure('The storage of Kafka could not be formatted.', `Its log: ${options.log}`, result.output);
}

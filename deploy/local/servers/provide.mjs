import { ensureCommand } from '../install/apt.mjs';
import { requireJava } from '../install/java.mjs';
import { ensureKafkaJars } from '../install/kafka-jars.mjs';
import { startClickhouse } from './clickhouse.mjs';
import { requireExternal } from './external.mjs';
import { startKafka } from './kafka.mjs';
import { startRedis } from './redis.mjs';

/** @typedef {{KAFKA_BROKERS: string, CLICKHOUSE_URL: string, REDIS_URL: string}} Servers how services find them */

/** Ports of each server, by the variable that names a server of the user's own instead. */
export const serverPorts = /** @type {const} */ ({
  KAFKA_BROKERS: ['kafka', 'kafkaController'],
  CLICKHOUSE_URL: ['clickhouse', 'clickhouseTcp'],
  REDIS_URL: ['redis'],
});

/**
 * @typedef {object} Means what is needed to provide servers
 * @property {string} data data folder
 * @property {Record<typeof serverPorts[keyof Servers][number], number>} ports
 * @property {NodeJS.ProcessEnv} env may name servers of the user's own
 * @property {string} clickhousePassword
 * @property {import('../cli/steps.mjs').Steps} steps
 * @property {import('../processes/children.mjs').Children} children
 * @property {AbortSignal} signal
 * @property {Promise<unknown>} packages fulfilled when the npm packages are installed
 */

/**
 * Brings up Kafka, ClickHouse and Redis, installing what is missing, or checks the ones the user has named.
 * @param {Means} means
 * @returns {{[K in keyof Servers]: Promise<Servers[K]>}} each ready by itself
 */
export function provideServers({ data, ports, env, clickhousePassword, steps, children, signal, packages }) {
  const logs = `${data}/logs`;
  const common = { data, signal, start: children.start };
  return {
    KAFKA_BROKERS: own('KAFKA_BROKERS', async () => {
      const java = requireJava(env);
      const jars = await ensureKafkaJars({ logs, steps, signal });
      const { kafka: port, kafkaController: controllerPort } = ports;
      return steps.run('Kafka', () => startKafka({ ...common, port, controllerPort, java, jars }));
    }),
    CLICKHOUSE_URL: own('CLICKHOUSE_URL', async () => {
      await packages;
      const { clickhouse: port, clickhouseTcp: tcpPort } = ports;
      return steps.run('ClickHouse', () => startClickhouse({ ...common, port, tcpPort, password: clickhousePassword }));
    }),
    REDIS_URL: own('REDIS_URL', async () => {
      const otherwise = 'set REDIS_URL to a Redis of your own';
      const command = await ensureCommand({
        command: 'redis-server',
        pkg: 'redis-server',
        otherwise,
        logs,
        steps,
        signal,
      });
      return steps.run('Redis', () => startRedis({ ...common, port: ports.redis, command }));
    }),
  };

  /**
   * @param {keyof Servers} variable
   * @param {() => Promise<{url: string}>} start
   */
  async function own(variable, start) {
    const value = env[variable];
    if (!value) return (await start()).url;
    return steps.run(`Reaching ${variable}`, () => requireExternal({ variable, value, signal }));
  }
}

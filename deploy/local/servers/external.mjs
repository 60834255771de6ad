import { Failure } from '../cli/failure.mjs';
import { httpProbe, tcpProbe } from '../processes/probes.mjs';
import { waitUntil } from '../processes/wait.mjs';

/**
 * Makes sure that a server of the user's own can be reached.
 * @param {object} options
 * @param {string} options.variable of the environment, that names it
 * @param {string} options.value
 * @param {AbortSignal} [options.signal]
 * @returns {Promise<string>} the value
 * @throws {Failure} it cannot be read or does not answer within 5 seconds
 */
export async function requireExternal({ variable, value, signal }) {
  const remedy = `Start that server, or unset ${variable} to use one started here.`;
  const probe = probeFor(variable, value);
  try {
    await waitUntil({ name: `The server in ${variable}`, probe, timeoutMs: 5_000, signal });
  } catch (error) {
    throw error instanceof Failure ? new Failure(error.message, remedy) : error;
  }
  return value;
}

/** @param {string} variable @param {string} value */
function probeFor(variable, value) {
  const address = variable === 'KAFKA_BROKERS' ? `kafka://${value.split(',')[0]}` : value;
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url?.hostname) throw new Failure(`${variable} is not an address: ${value}`, examples[variable]);
  if (variable === 'CLICKHOUSE_URL') return httpProbe(new URL('/ping', `${url.protocol}//${url.host}`).href);
  return tcpProbe(url.hostname.replace(/^\[|\]$/g, ''), Number(url.port || (variable === 'REDIS_URL' ? 6379 : 9092)));
}

/** @type {Record<string, string>} */
const examples = {
  KAFKA_BROKERS: 'Example: KAFKA_BROKERS=kafka1:9092,kafka2:9092',
  CLICKHOUSE_URL: 'Example: CLICKHOUSE_URL=http://user:password@clickhouse:8123',
  REDIS_URL: 'Example: REDIS_URL=redis://redis:6379',
};

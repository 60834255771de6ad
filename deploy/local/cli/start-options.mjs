import { highestOffset, portsFrom, refusedPort } from '../stack/ports.mjs';
import { Failure } from './failure.mjs';
import { readDataFolder, readNumber, readOptions } from './options.mjs';

export const startUsage = `Usage: npm start -- [options]

  --port PORT   where the dashboard answers; the ${highestOffset} ports after it are used too (default 3000)
  --data DIR    where everything is kept (default .callboard)
  --no-demo     no history and no simulated callers
  --help        this text

KAFKA_BROKERS, CLICKHOUSE_URL and REDIS_URL in the environment name servers of your own to use instead.`;

const known = /** @type {const} */ ({
  port: { type: 'string' },
  data: { type: 'string' },
  'no-demo': { type: 'boolean' },
  help: { type: 'boolean' },
});

/**
 * @typedef {{port: number, data: string, demo: boolean, help: boolean}} StartOptions
 *   port of the dashboard; absolute data folder; whether to simulate a campaign
 *
 * Options of `npm start`.
 * @param {string[]} argv
 * @param {string} root the repository
 * @returns {StartOptions}
 * @throws {import('./failure.mjs').Failure} unknown options and bad values
 */
export function readStartOptions(argv, root) {
  const values = readOptions(argv, known, startUsage);
  const port = readNumber('port', values.port ?? '3000', 1024, 65535 - highestOffset);
  const refused = refusedPort(portsFrom(port));
  if (refused)
    throw new Failure(`--port ${port} would need port ${refused}, which browsers refuse.`, 'Choose another.');
  return {
    port,
    data: readDataFolder(values.data, root),
    demo: !values['no-demo'],
    help: values.help ?? false,
  };
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Child } from '../processes/child.mjs';
import { httpProbe } from '../processes/probes.mjs';
import { waitUntil } from '../processes/wait.mjs';
import { clickhouseConfig, clickhouseUser, clickhouseUsers } from './clickhouse-config.mjs';

/**
 * Starts a ClickHouse.
 * @param {object} options
 * @param {string} options.data data folder; ClickHouse keeps its tables in `clickhouse/` below
 * @param {number} options.port HTTP
 * @param {number} options.tcpPort native protocol
 * @param {string} options.password of its user
 * @param {(options: import('../processes/child.mjs').ChildOptions) => Child} [options.start]
 * @param {AbortSignal} [options.signal]
 * @returns {Promise<{child: Child, url: string}>} ready; `url` as CLICKHOUSE_URL, with user and password
 */
export async function startClickhouse({ data, port, tcpPort, password, start = (o) => new Child(o), signal }) {
  const dir = join(data, 'clickhouse');
  const config = join(data, 'config');
  const logs = join(data, 'logs');
  for (const folder of [dir, config, logs]) mkdirSync(folder, { recursive: true });
  const users = join(config, 'clickhouse-users.xml');
  const main = join(config, 'clickhouse.xml');
  writeFileSync(users, clickhouseUsers(password), { mode: 0o600 });
  writeFileSync(main, clickhouseConfig({ users, log: join(logs, 'clickhouse-server.log') }));
  const script = join(import.meta.dirname, 'clickhouse-process.mjs');
  const args = [script, main, dir, String(port), String(tcpPort)];
  // Its working folder gets whatever it wants to drop there.
  const child = start({
    name: 'clickhouse',
    command: process.execPath,
    args,
    cwd: dir,
    log: join(logs, 'clickhouse.log'),
  });
  await waitUntil({ name: 'ClickHouse', child, signal, probe: httpProbe(`http://127.0.0.1:${port}/ping`) });
  return { child, url: `http://${clickhouseUser}:${password}@127.0.0.1:${port}` };
}

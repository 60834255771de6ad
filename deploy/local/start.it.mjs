import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { identify } from './processes/identity.mjs';
import { waitUntil } from './processes/wait.mjs';
import { freeBasePort, Launcher, portsTaken } from './testing/launcher.mjs';

jest.setTimeout(180_000);

/** Servers of its own, whatever the tests around use. */
const { KAFKA_BROKERS: _kafka, CLICKHOUSE_URL: _clickhouse, REDIS_URL: _redis, ...ownServers } = process.env;

/** @type {string} */
let data;
/** @type {number} */
let port;
/** @type {Launcher[]} */
let launchers;

beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'callboard-start-'));
  port = await freeBasePort();
  launchers = [];
});
afterEach(async () => {
  await Promise.all(launchers.map((launcher) => launcher.end('SIGTERM')));
  rmSync(data, { recursive: true });
});

function launch(env = process.env) {
  const launcher = new Launcher({ port, data, env });
  launchers.push(launcher);
  return launcher;
}

/** @param {import('./stack/run-file.mjs').Run} run */
async function nothingLeft({ pids, ports }) {
  const alive = () => Object.entries(pids).flatMap(([name, pid]) => (identify(pid) ? [name] : []));
  await waitUntil({ name: 'The end', probe: () => alive().join() || null, timeoutMs: 15_000 });
  expect(await portsTaken(Object.values(ports))).toEqual([]);
}

/** @param {import('./stack/run-file.mjs').Run} run @param {string} sql */
async function query({ servers }, sql) {
  const { username, password, origin } = new URL(servers.CLICKHOUSE_URL);
  const headers = { 'X-ClickHouse-User': username, 'X-ClickHouse-Key': password };
  const response = await fetch(origin, { method: 'POST', headers, body: sql });
  return (await response.text()).trim();
}

test('says which port is taken, and starts nothing', async () => {
  const server = createServer();
  await new Promise((resolve) => server.listen(port + 3, '127.0.0.1', () => resolve(undefined)));
  const launcher = launch();
  expect(await launcher.ended).toBe(1);
  expect(launcher.output).toMatch(
    new RegExp(`^\\s*Port ${port + 3} \\(for aggregator\\) is taken by .*\nStop that program, or`),
  );
  expect(existsSync(join(data, 'secrets.json'))).toBe(false);
  await new Promise((resolve) => server.close(resolve));
});

test('SIGTERM leaves no process, port or trace of running', async () => {
  const launcher = launch();
  const run = await launcher.ready();
  const page = await fetch(run.address);
  expect(page.status).toBe(200);
  expect(await launcher.end('SIGTERM')).toBe(0);
  await nothingLeft(run);
  expect([existsSync(join(data, 'run.json')), existsSync(join(data, 'lock.json'))]).toEqual([false, false]);
});

test('recovers from kill -9 of the launcher with its data, and from that of a server by stopping', async () => {
  const first = launch(ownServers);
  const firstRun = await first.ready();
  await query(firstRun, 'CREATE TABLE default.kept (n UInt8) ENGINE = MergeTree ORDER BY n');
  await query(firstRun, 'INSERT INTO default.kept VALUES (42)');

  const beside = launch(ownServers);
  expect(await beside.ended).toBe(1);
  expect(beside.output).toContain(`is in use by another start (pid ${first.process.pid})`);

  await first.end('SIGKILL');
  const second = launch(ownServers);
  const secondRun = await second.ready();
  expect(await query(secondRun, 'SELECT n FROM default.kept')).toBe('42');

  process.kill(secondRun.pids.redis ?? 0, 'SIGKILL');
  expect(await second.ended).toBe(1);
  expect(second.output).toMatch(/redis was killed by SIGKILL\.\n {2}\| .*Ready to accept connections/s);
  await nothingLeft(secondRun);
});

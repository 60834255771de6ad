import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Child } from '../processes/child.mjs';
import { exchange } from '../processes/probes.mjs';
import { waitUntil } from '../processes/wait.mjs';

/**
 * Starts a Redis that writes everything to its append-only file.
 * @param {object} options
 * @param {string} options.data data folder; Redis keeps its files in `redis/` below
 * @param {number} options.port
 * @param {string} [options.command] path of redis-server
 * @param {(options: import('../processes/child.mjs').ChildOptions) => Child} [options.start]
 * @param {AbortSignal} [options.signal]
 * @returns {Promise<{child: Child, url: string}>} ready; `url` as REDIS_URL
 */
export async function startRedis({ data, port, command = 'redis-server', start = (o) => new Child(o), signal }) {
  const dir = join(data, 'redis');
  mkdirSync(dir, { recursive: true });
  const settings = {
    port: String(port),
    bind: '127.0.0.1',
    dir,
    appendonly: 'yes',
    // A number that was handed out stays handed out, also when the machine goes down in the same second.
    appendfsync: 'always',
    // Written anew at 64 MB and at each doubling, the journal of a large pool would cost a core again and again.
    'auto-aof-rewrite-min-size': '512mb',
    save: '',
    daemonize: 'no',
    // Leases and queues must not be thrown out to make room.
    'maxmemory-policy': 'noeviction',
    loglevel: 'notice',
  };
  const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]);
  const child = start({ name: 'redis', command, args, log: join(data, 'logs', 'redis.log') });
  await waitUntil({ name: 'Redis', child, signal, probe: () => redisProbe('127.0.0.1', port) });
  return { child, url: `redis://127.0.0.1:${port}` };
}

/**
 * Whether Redis serves; while it loads its file it answers, but with an error.
 * @param {string} host
 * @param {number} port
 */
export function redisProbe(host, port) {
  return exchange(host, port, Buffer.from('PING\r\n'), (answer) => {
    const [line, rest] = answer.toString('utf8').split('\r\n', 2);
    if (rest === undefined) return undefined;
    return line === '+PONG' || line?.startsWith('-NOAUTH') ? null : `it says ${line}`;
  });
}

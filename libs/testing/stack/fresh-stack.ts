import { execFile, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { environment, eventually } from '#testing';

/** A whole callboard with nothing in it, as `npm start -- --no-demo` gives it. */
export interface FreshStack {
  /** Origin of the dashboard. */
  readonly address: string;
  /** Signs an admin in, once. */
  readonly signInUrl: string;
  /** Bearer token of an organizer. */
  readonly organizerToken: string;
  /** The rest of what `run.json` tells. */
  readonly run: RunFile;
  /** What the services logged as errors. */
  errors(): Promise<string[]>;
  stop(): Promise<void>;
}

/** `run.json`: see deploy/local/stack/run-file.mjs. */
export interface RunFile {
  readonly address: string;
  readonly signInUrl: string;
  readonly logs: string;
  readonly pids: Readonly<Record<string, number>>;
  readonly ports: Readonly<Record<string, number>>;
  readonly servers: Readonly<Record<'KAFKA_BROKERS' | 'CLICKHOUSE_URL' | 'REDIS_URL', string>>;
  /** Data folder. */
  readonly data: string;
}

/** Building what changed, and starting on a machine that is busy. */
const startTimeout = 300_000;
/** The dashboard's port and the ones after it that a stack uses. */
const portsOfStack = 15;

/**
 * Starts a stack with servers and data of its own, and waits until it is ready.
 *
 * @param more what its services are told besides
 */
export async function startFreshStack(more: Readonly<Record<string, string>> = {}): Promise<FreshStack> {
  const data = await mkdtemp(join(tmpdir(), 'callboard-e2e-'));
  const args = ['deploy/local/start.mjs', '--port', String(await freeBasePort()), '--data', data, '--no-demo'];
  const { KAFKA_BROKERS: _k, CLICKHOUSE_URL: _c, REDIS_URL: _r, ...env } = environment;
  const launcher = spawn(process.execPath, args, { env: { ...env, ...more }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [launcher.stdout, launcher.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  const stop = async () => {
    if (launcher.exitCode === null && launcher.signalCode === null) {
      launcher.kill('SIGTERM');
      await once(launcher, 'exit');
    }
    await rm(data, { recursive: true, force: true });
  };
  try {
    await eventually(() => launcher.exitCode !== null || output.includes('callboard is ready'), {
      timeout: startTimeout,
      what: 'the start of the stack',
    });
    if (launcher.exitCode !== null) throw new Error(`the stack did not start:\n${output}`);
    const run = { ...(JSON.parse(await readFile(join(data, 'run.json'), 'utf8')) as Omit<RunFile, 'data'>), data };
    const { address, signInUrl, logs } = run;
    return { address, signInUrl, organizerToken: await tokenOf(data), run, errors: () => errorsIn(logs), stop };
  } catch (error) {
    await stop();
    throw new Error(`the stack did not start:\n${output}`, { cause: error });
  }
}

/** pino's level: https://getpino.io/#/docs/api?id=logger-level */
const errorLevel = /"level":[56]0/;

async function errorsIn(logs: string): Promise<string[]> {
  const files = await readdir(logs);
  const texts = await Promise.all(files.map((file) => readFile(join(logs, file), 'utf8')));
  return texts.flatMap((text) => text.split('\n').filter((line) => errorLevel.test(line)));
}

async function tokenOf(data: string): Promise<string> {
  const args = ['deploy/local/token.mjs', '--role', 'organizer', '--data', data];
  return (await promisify(execFile)(process.execPath, args)).stdout.trim();
}

/** A port that is free, and as many after it as a stack needs; below those that outgoing connections are given. */
async function freeBasePort(): Promise<number> {
  for (;;) {
    const base = randomInt(10_000, 32_000);
    const ports = await Promise.all(Array.from({ length: portsOfStack }, (_, offset) => isFree(base + offset)));
    if (ports.every(Boolean)) return base;
  }
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  return await new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

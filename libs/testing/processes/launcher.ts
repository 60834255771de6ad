import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A process in a group of its own, with a log; it ends when we do. See deploy/local/processes/child.mjs. */
export interface Child {
  readonly pid: number | undefined;
  readonly running: boolean;
  readonly stopping: boolean;
  readonly ended: Promise<string>;
  tail(): string;
  stop(graceMs?: number): Promise<void>;
  kill(): void;
}

interface ChildOptions {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly log: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
}

interface ServerOptions {
  readonly data: string;
  readonly port: number;
}

type Started = Promise<{ readonly child: Child; readonly url: string }>;

/** What the stage takes from the launcher of `npm start`, which is plain JavaScript. */
interface Launcher {
  readonly Child: new (options: ChildOptions) => Child;
  startKafka(options: ServerOptions & { advertisedPort: number; controllerPort: number }): Started;
  startClickhouse(options: ServerOptions & { tcpPort: number; password: string }): Started;
  startRedis(options: ServerOptions): Started;
  pickPorts<Purpose extends string>(purposes: readonly Purpose[]): Promise<Record<Purpose, number>>;
}

/** The repository. */
export const root = join(import.meta.dirname, '..', '..', '..');

const modules = [
  'processes/child.mjs',
  'processes/free-ports.mjs',
  'servers/kafka.mjs',
  'servers/clickhouse.mjs',
  'servers/redis.mjs',
];

async function load(): Promise<Launcher> {
  const parts: object[] = [];
  // One after the other: Jest's loader of modules fails where two imports meet at a third module.
  for (const module of modules) parts.push(await import(pathToFileURL(join(root, 'deploy', 'local', module)).href));
  return Object.assign({}, ...parts) as Launcher;
}

/** The servers of `npm start`, and its way with processes. */
export const launcher = await load();

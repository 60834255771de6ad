import { setTimeout as pause } from 'node:timers/promises';
import { environment } from '#testing';
import { type Child, launcher } from './launcher.js';

export interface ServiceOptions {
  readonly name: string;
  /** Its program. */
  readonly main: string;
  readonly cwd: string;
  readonly port: number;
  readonly log: string;
  readonly env: Readonly<Record<string, string>>;
}

const pollMs = 100;
/** Long: a machine may be busy. */
const patienceMs = 240_000;
const restartPauseMs = 500;

/** One process of a service. One that ends by itself is started again, as a supervisor would. */
export class Service {
  readonly url: string;
  private child: Child | undefined;
  private wanted = false;
  private restarting: Promise<void> = Promise.resolve();

  constructor(private readonly options: ServiceOptions) {
    this.url = `http://127.0.0.1:${options.port}`;
  }

  get name(): string {
    return this.options.name;
  }

  start(): void {
    const { name, main, cwd, port, log, env } = this.options;
    this.wanted = true;
    const settings = { ...environment, ...env, PORT: String(port) };
    const child = new launcher.Child({ name, command: process.execPath, args: [main], cwd, log, env: settings });
    this.child = child;
    void child.ended.then(() => {
      if (this.wanted && this.child === child) this.restarting = this.restart(child);
    });
  }

  /** Answers `/ready` with 200; else why not. */
  async whyNotReady(): Promise<string | undefined> {
    try {
      const response = await fetch(`${this.url}/ready`, { signal: AbortSignal.timeout(5_000) });
      const text = await response.text();
      return response.status === 200 ? undefined : `${this.name}: ${text.slice(0, 300)}`;
    } catch (error) {
      return `${this.name}: ${(error as Error).message}`;
    }
  }

  /** Resolves when it is ready. @throws Error with the reason and the end of its log */
  async ready(timeoutMs = patienceMs): Promise<void> {
    const deadline = Date.now() + timeoutMs;
    for (;;) {
      const reason = await this.whyNotReady();
      if (reason === undefined) return;
      if (Date.now() > deadline) throw new Error(`not ready: ${reason}\n${this.child?.tail() ?? ''}`);
      await pause(pollMs);
    }
  }

  /** kill -9. */
  async kill(): Promise<void> {
    this.wanted = false;
    this.child?.kill();
    await this.child?.ended;
  }

  /** SIGTERM, and waits for its end. */
  async stop(): Promise<void> {
    this.wanted = false;
    await this.restarting;
    await this.child?.stop(30_000);
  }

  /** SIGSTOP: it stands still, its connections stay. */
  freeze(): void {
    this.signal('SIGSTOP');
  }

  /** SIGCONT. */
  thaw(): void {
    this.signal('SIGCONT');
  }

  private signal(signal: NodeJS.Signals): void {
    if (this.child?.pid === undefined) throw new Error(`${this.name} does not run`);
    process.kill(this.child.pid, signal);
  }

  private async restart(ended: Child): Promise<void> {
    await pause(restartPauseMs);
    if (this.wanted && this.child === ended) this.start();
  }
}

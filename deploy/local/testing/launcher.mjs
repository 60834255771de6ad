import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { tryPort } from '../processes/free-ports.mjs';
import { highestOffset } from '../stack/ports.mjs';
import { readRun } from '../stack/run-file.mjs';

/** A port with enough free ones after it for a whole stack. */
export async function freeBasePort() {
  for (;;) {
    const base = (await tryPort(0)) ?? 0;
    const all = Array.from({ length: highestOffset + 1 }, (_, offset) => base + offset);
    if (base + highestOffset <= 65535 && (await portsTaken(all)).length === 0) return base;
  }
}

/** @param {number[]} ports @returns {Promise<number[]>} those somebody listens on */
export async function portsTaken(ports) {
  const tried = await Promise.all(ports.map(tryPort));
  return ports.filter((_, index) => tried[index] === null);
}

/** A launcher as a process, its services stubs. */
export class Launcher {
  output = '';

  /**
   * @param {{port: number, data: string, env?: NodeJS.ProcessEnv}} options
   */
  constructor({ port, data, env = process.env }) {
    this.data = data;
    const args = ['--port', String(port), '--data', data, '--no-demo'];
    this.process = spawn(process.execPath, [join(import.meta.dirname, 'stub-start.mjs'), ...args], { env });
    for (const stream of [this.process.stdout, this.process.stderr]) stream.on('data', (text) => (this.output += text));
    /** @type {Promise<number | null>} exit code */
    this.ended = new Promise((resolve) => this.process.once('close', (code) => resolve(code)));
  }

  /** @returns {Promise<import('../stack/run-file.mjs').Run>} */
  async ready() {
    while (this.process.exitCode === null && this.process.signalCode === null) {
      const run = readRun(this.data);
      // One that a killed start has left is still there for a moment.
      if (run && run.pids.launcher === this.process.pid) return run;
      await delay(50);
    }
    throw new Error(`the launcher ended: ${this.output}`);
  }

  /** @param {NodeJS.Signals} signal */
  end(signal) {
    this.process.kill(signal);
    return this.ended;
  }
}

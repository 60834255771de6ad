import { spawn } from 'node:child_process';
import { closeSync, fstatSync } from 'node:fs';
import { identify, isGone } from './identity.mjs';
import { leash } from './leash.mjs';
import { openLog, tailOf } from './log.mjs';

/**
 * @typedef {object} ChildOptions
 * @property {string} name
 * @property {string} command
 * @property {string[]} args
 * @property {string} log file that gets stdout and stderr, appended
 * @property {NodeJS.ProcessEnv} [env] whole environment; inherited by default
 * @property {string} [cwd]
 */

/**
 * A process of our own. It leads a process group: a Ctrl-C on the terminal does not reach it, and what it started
 * itself can be ended with it.
 */
export class Child {
  /** Set by {@link stop} and {@link kill}: the end that follows was asked for. */
  stopping = false;

  /** @param {ChildOptions} options */
  constructor({ name, command, args, log, env, cwd }) {
    this.name = name;
    this.log = log;
    const output = openLog(log);
    this.logStart = fstatSync(output).size;
    const [file, all] = leash(command, args);
    this.process = spawn(file, all, { env, cwd, detached: true, stdio: ['ignore', output, output] });
    closeSync(output);
    /** @type {Promise<string>} how it ended, in words; never rejects */
    this.ended = new Promise((resolve) => {
      this.process.once('error', (error) => resolve(`could not be started: ${error.message}`));
      this.process.once('exit', (code, signal) =>
        resolve(signal ? `was killed by ${signal}` : `ended with code ${code}`),
      );
    });
    this.identity = this.process.pid === undefined ? null : identify(this.process.pid);
  }

  get pid() {
    return this.process.pid;
  }

  get running() {
    return this.pid !== undefined && this.process.exitCode === null && this.process.signalCode === null;
  }

  /** The last lines it wrote. */
  tail() {
    return tailOf(this.log, this.logStart);
  }

  /**
   * Asks it to end, and ends it if it does not.
   * @param {number} [graceMs]
   */
  async stop(graceMs = 10_000) {
    this.stopping = true;
    if (this.running) this.process.kill('SIGTERM');
    const timer = setTimeout(() => this.kill(), graceMs);
    await this.ended;
    clearTimeout(timer);
    this.kill();
  }

  /** Ends it at once, with everything it started. */
  kill() {
    this.stopping = true;
    if (this.pid === undefined) return;
    try {
      process.kill(-this.pid, 'SIGKILL');
    } catch (error) {
      if (!isGone(error)) throw error;
    }
  }
}

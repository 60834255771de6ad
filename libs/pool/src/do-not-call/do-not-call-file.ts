import { closeSync, fsyncSync, mkdirSync, openSync, readSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Rule } from '../numbers/numbers.js';
import { lineOf, ruleOf } from './rule-lines.js';

/** Read between two turns of others: some thousand lines, some milliseconds. */
const bytesAtATime = 32_768;

/**
 * Whom nobody is to call, for ever: a line each, in a file that only its owner may read. Lines are only added, by any
 * number of processes. A number that is in the pool stands in it by its index.
 */
export class DoNotCallFile {
  private readonly lines = new Set<string>();
  private readonly known: Rule[] = [];
  private position = 0;
  private rest = '';

  constructor(private readonly path: string) {}

  /** All rules that were read or added so far, in this order: what comes later stands behind them. */
  rules(): readonly Rule[] {
    return this.known;
  }

  /** Durable when it returns; what is known to be there is not added again. */
  add(rules: readonly Rule[]): void {
    const fresh = new Map(rules.map((rule) => [lineOf(rule), rule]));
    for (const line of fresh.keys()) if (this.lines.has(line)) fresh.delete(line);
    if (fresh.size === 0) return;
    mkdirSync(dirname(this.path), { recursive: true, mode: 0o700 });
    const file = openSync(this.path, 'a', 0o600);
    try {
      // The line feed before ends what a crash may have left half written.
      writeSync(file, `\n${[...fresh.keys()].join('\n')}\n`);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    for (const [line, rule] of fresh) this.know(line, rule);
  }

  /** Reads what was added since, in portions: others get a turn between them, however long the list is. */
  async refresh(): Promise<void> {
    while (this.readPortion()) await setImmediate();
  }

  /** @returns false if there was nothing more */
  private readPortion(): boolean {
    const bytes = Buffer.allocUnsafe(bytesAtATime);
    const length = this.read(bytes);
    this.position += length;
    const lines = (this.rest + bytes.toString('latin1', 0, length)).split('\n');
    this.rest = lines.pop() ?? '';
    for (const line of lines) {
      const rule = ruleOf(line);
      if (rule) this.know(line, rule);
    }
    return length > 0;
  }

  private know(line: string, rule: Rule): void {
    if (this.lines.has(line)) return;
    this.lines.add(line);
    this.known.push(rule);
  }

  /** @returns how many bytes there were */
  private read(bytes: Buffer): number {
    let file: number;
    try {
      file = openSync(this.path, 'r');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
      throw error;
    }
    try {
      return readSync(file, bytes, 0, bytes.length, this.position);
    } finally {
      closeSync(file);
    }
  }
}

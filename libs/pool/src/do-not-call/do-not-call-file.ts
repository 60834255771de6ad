import { closeSync, fstatSync, fsyncSync, mkdirSync, openSync, readSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Rule } from '../numbers/numbers.js';
import { lineOf, ruleOf } from './rule-lines.js';

/**
 * Whom nobody is to call, for ever: a line each, in a file that only its owner may read. Lines are only added, by any
 * number of processes. A number that is in the pool stands in it by its index.
 */
export class DoNotCallFile {
  private readonly known = new Map<string, Rule>();
  private position = 0;
  private rest = '';

  constructor(private readonly path: string) {}

  /** All rules that were read so far. */
  rules(): readonly Rule[] {
    return [...this.known.values()];
  }

  /** Durable when it returns; what is there already is not added again. */
  add(rules: readonly Rule[]): void {
    this.refresh();
    const fresh = rules.map(lineOf).filter((line) => !this.known.has(line));
    if (fresh.length === 0) return;
    mkdirSync(dirname(this.path), { recursive: true, mode: 0o700 });
    const file = openSync(this.path, 'a', 0o600);
    try {
      // The line feed before ends what a crash may have left half written.
      writeSync(file, `\n${fresh.join('\n')}\n`);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    this.refresh();
  }

  /** Reads what was added since. @returns the rules that are new */
  refresh(): readonly Rule[] {
    const lines = (this.rest + this.unread()).split('\n');
    this.rest = lines.pop() ?? '';
    const fresh: Rule[] = [];
    for (const line of lines) {
      const rule = ruleOf(line);
      if (!rule || this.known.has(line)) continue;
      this.known.set(line, rule);
      fresh.push(rule);
    }
    return fresh;
  }

  private unread(): string {
    let file: number;
    try {
      file = openSync(this.path, 'r');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
      throw error;
    }
    try {
      const bytes = Buffer.alloc(Math.max(fstatSync(file).size - this.position, 0));
      const length = readSync(file, bytes, 0, bytes.length, this.position);
      this.position += length;
      return bytes.toString('latin1', 0, length);
    } finally {
      closeSync(file);
    }
  }
}

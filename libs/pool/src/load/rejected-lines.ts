import { closeSync, fdatasyncSync, ftruncateSync, openSync, writeSync } from 'node:fs';

/** The lines of a file that cannot be loaded, and why: `line,reason`. It holds no number. */
export class RejectedLines {
  private readonly file: number;
  private pending: string[] = [];

  /** @param count how many there are already @param bytes of them */
  constructor(
    path: string,
    private count: number,
    private bytes: number,
  ) {
    this.file = openSync(path, 'a', 0o600);
    ftruncateSync(this.file, bytes);
    if (bytes === 0) this.pending.push('line,reason\n');
  }

  add(line: number, reason: string): void {
    this.count += 1;
    this.pending.push(`${line},${reason}\n`);
    if (this.pending.length >= 10_000) this.flush();
  }

  /** On the disk when it returns. */
  checkpoint(): { count: number; bytes: number } {
    this.flush();
    fdatasyncSync(this.file);
    return { count: this.count, bytes: this.bytes };
  }

  close(): void {
    closeSync(this.file);
  }

  private flush(): void {
    this.bytes += writeSync(this.file, this.pending.join(''));
    this.pending = [];
  }
}

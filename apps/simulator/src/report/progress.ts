import type { Tally } from './tally.js';

/** Prints how far it is: on a terminal one line, renewed each second; elsewhere a line a minute. */
export class Progress {
  private readonly since = Date.now();
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly tally: Tally,
    private readonly out: NodeJS.WriteStream,
  ) {
    this.timer = setInterval(() => this.print(), out.isTTY ? 1000 : 60_000);
  }

  private print(): void {
    const line = this.line();
    this.out.write(this.out.isTTY ? `\r\x1b[K${line}` : `${line}\n`);
  }

  /** Prints no more. */
  stop(): void {
    clearInterval(this.timer);
    if (this.out.isTTY) this.out.write('\r\x1b[K');
  }

  line(): string {
    const seconds = (Date.now() - this.since) / 1000;
    const accepted = this.tally.count('outcomes accepted');
    const parts = [
      `${this.tally.count('numbers handed out')} numbers handed out`,
      `${accepted} outcomes accepted (${(accepted / seconds).toFixed(1)} a second)`,
      ...(this.tally.failed > 0
        ? [`${this.tally.failed} failed, the last one: ${String(this.tally.lastFailure)}`]
        : []),
    ];
    return parts.join(', ');
  }
}

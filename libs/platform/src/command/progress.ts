const redrawEvery = 200;
const width = 24;

export interface Position {
  /** 0 to 1. */
  readonly share: number;
  readonly count: number;
  /** What is counted. */
  readonly unit: string;
}

/** A bar on a terminal; nothing anywhere else. */
export class Progress {
  private readonly startedAt = Date.now();
  private drawnAt = 0;

  constructor(private readonly out: Pick<NodeJS.WriteStream, 'isTTY' | 'write'>) {}

  show(position: Position): void {
    const now = Date.now();
    if (!this.out.isTTY || now - this.drawnAt < redrawEvery) return;
    this.drawnAt = now;
    this.out.write(`\r${describe(position, (now - this.startedAt) / 1000)}\x1b[K`);
  }

  /** Makes room for other output. */
  clear(): void {
    if (this.out.isTTY) this.out.write('\r\x1b[K');
  }
}

/** @param seconds since the beginning */
export function describe({ share, count, unit }: Position, seconds: number): string {
  const done = Math.round(share * width);
  const bar = `${'█'.repeat(done)}${'░'.repeat(width - done)}`;
  const rate = Math.round(count / Math.max(seconds, 0.001));
  const left = share > 0 ? clock((seconds * (1 - share)) / share) : '--:--';
  return `${bar} ${String(Math.floor(share * 100)).padStart(3)} %  ${formatNumber(count)} ${unit}  ${formatNumber(rate)} ${unit}/s  ${left} left`;
}

/** With thousands set apart. */
export const formatNumber = (value: number): string => value.toLocaleString('en-US');

function clock(seconds: number): string {
  const whole = Math.round(seconds);
  return `${String(Math.floor(whole / 60)).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}`;
}

import type { RebuildProgress } from '../number-pool.js';

/** How often the log is told. */
const sayEveryMs = 10_000;

const steps = {
  archive: 'the archive is told what became of numbers',
  read: 'what is archived is read',
  forbid: 'whom nobody is to call is marked',
} as const;

/** Knows how far a pool has come that begins anew, and tells the log of it while it lasts. */
export class RebuildWatch {
  private current: RebuildProgress | undefined;
  private saidAt = 0;

  /** @param say takes a line for the log */
  constructor(private readonly say: (line: string) => void) {}

  get progress(): RebuildProgress | undefined {
    return this.current;
  }

  /**
   * A step begins, or the rest of one.
   *
   * @param total of how many numbers it consists @param before which share of the step was done before
   * @returns is to be told how many of them are done
   */
  begin(step: RebuildProgress['step'], total: number, before = 0): (numbers: number) => void {
    const note = (numbers: number) => {
      const share = total > 0 ? Math.min(numbers / total, 1) : 1;
      this.current = { step, share: before + (1 - before) * share, numbers };
      if (Date.now() - this.saidAt < sayEveryMs) return;
      this.saidAt = Date.now();
      this.say(`${steps[step]}: ${Math.floor(this.current.share * 100)} %`);
    };
    if (!this.current) this.saidAt = Date.now();
    note(0);
    return note;
  }

  /** All is done, or nothing more will be. */
  end(): void {
    this.current = undefined;
  }
}

/** Things that happen to a campaign, as they are counted for the person who watches. */
export type Happening =
  | 'volunteers joined'
  | 'numbers handed out'
  | 'numbers given back'
  | 'outcomes accepted'
  | 'corrections accepted'
  | 'retractions accepted'
  | 'duplicates sent'
  | 'requests sent again'
  | 'volunteers with their hands full'
  | 'no number to hand out';

/** How often what happened, and what should not have. */
export class Tally {
  readonly counts = new Map<Happening, number>();
  /** The first failures, and how many there were in all. */
  readonly failures: unknown[] = [];
  failed = 0;
  /** What failed last. */
  lastFailure: unknown;

  add(happening: Happening, times = 1): void {
    this.counts.set(happening, (this.counts.get(happening) ?? 0) + times);
  }

  count(happening: Happening): number {
    return this.counts.get(happening) ?? 0;
  }

  fail(error: unknown): void {
    this.failed += 1;
    this.lastFailure = error;
    if (this.failures.length < 20) this.failures.push(error);
  }
}

/** Milliseconds from the end of a count to the beginning of the next. */
export const leastRestMs = 10_000;
/** So many times as long as it took: at most a tenth of the time goes to counting. */
export const restFactor = 9;

interface Count<Answer> {
  /** By the clock of the pace. */
  readonly begun: number;
  readonly answer: Promise<Answer>;
}

/**
 * A count that costs much, made once for all who ask: never twice at a time, and with a rest in between for whoever can
 * do with an older one. A count that failed is rested from as well.
 */
export class PacedCount<Answer> {
  private last: Count<Answer> | undefined;
  private underWay: Count<Answer> | undefined;
  private next: Promise<Answer> | undefined;
  private restsUntil = Number.NEGATIVE_INFINITY;

  /** @param now in milliseconds */
  constructor(
    private readonly count: () => Promise<Answer>,
    private readonly now: () => number,
  ) {}

  /** Whether a count may begin that nobody asks for by name. */
  get isDue(): boolean {
    return this.underWay === undefined && this.now() >= this.restsUntil;
  }

  /**
   * @param notBefore what was stored by then is counted; default: as it was before the rest, or is now if that is over
   * @throws what the count that it shares failed of
   */
  async read(notBefore?: number): Promise<Answer> {
    const { last, underWay } = this;
    if (notBefore === undefined) {
      if (last && this.now() < this.restsUntil) return await last.answer;
      return await (underWay?.answer ?? this.begin());
    }
    if (last && last.begun >= notBefore) return await last.answer;
    if (underWay && underWay.begun >= notBefore) return await underWay.answer;
    if (!underWay && !this.next) return await this.begin();
    this.next ??= this.following(underWay?.answer);
    return await this.next;
  }

  private begin(): Promise<Answer> {
    const begun = this.now();
    const answer = this.rested(begun);
    this.underWay = { begun, answer };
    return answer;
  }

  private async rested(begun: number): Promise<Answer> {
    try {
      return await this.count();
    } finally {
      const ended = this.now();
      this.restsUntil = ended + Math.max(leastRestMs, restFactor * (ended - begun));
      this.last = this.underWay;
      this.underWay = undefined;
    }
  }

  /** One that begins when the one under way has ended, however it ends: whoever asked for that is told. */
  private async following(before: Promise<Answer> | undefined): Promise<Answer> {
    await Promise.allSettled([before]);
    this.next = undefined;
    return await this.begin();
  }
}

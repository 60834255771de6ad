const hourMs = 3_600_000;

/** Lets each sender through a few times an hour. In memory: what is limited is told to nobody, and a restart forgives. */
export class FewAtATime {
  private readonly times = new Map<string, number[]>();

  constructor(private readonly most: number) {}

  /** @returns seconds until the sender may come again; 0: now, and this time is counted */
  pass(sender: string, now: number): number {
    for (const [known, times] of this.times) {
      const recent = times.filter((time) => now - time < hourMs);
      if (recent.length > 0) this.times.set(known, recent);
      else this.times.delete(known);
    }
    const recent = this.times.get(sender) ?? [];
    const [first = now] = recent;
    if (recent.length >= this.most) return Math.ceil((first + hourMs - now) / 1000);
    this.times.set(sender, [...recent, now]);
    return 0;
  }
}

import type { ArchivedState, CountedHour, Coverage, PoolArchive, PoolMark } from '../archive/pool-archive.js';
import type { Rule } from '../numbers/numbers.js';

type Stamp = Pick<PoolMark, 'epoch' | 'clock'>;

const isOlder = (one: Stamp, other: Stamp) =>
  one.epoch < other.epoch || (one.epoch === other.epoch && one.clock <= other.clock);

/** An archive that is there as long as the test. */
export class MemoryArchive implements PoolArchive {
  readonly hours = new Map<string, CountedHour>();
  readonly coverage: (Coverage & Pick<PoolMark, 'epoch'>)[] = [];
  private readonly kept: Rule[] = [];
  private highest: PoolMark | undefined;
  private readonly byIndex = new Map<number, { at: Stamp; state: ArchivedState }>();
  /** What every call fails with while it is set. */
  failure: Error | undefined;

  async mark(): Promise<PoolMark | undefined> {
    this.answer();
    return this.highest;
  }

  async putMark(mark: PoolMark): Promise<void> {
    this.answer();
    if (!this.highest || isOlder(this.highest, mark)) this.highest = mark;
  }

  async putStates(at: Stamp, states: readonly ArchivedState[]): Promise<void> {
    this.answer();
    for (const state of states) {
      const known = this.byIndex.get(state.index);
      if (!known || isOlder(known.at, at)) this.byIndex.set(state.index, { at, state });
    }
  }

  async states(first: number, end: number): Promise<ArchivedState[]> {
    this.answer();
    const found = [...this.byIndex.values()].map(({ state }) => state);
    return found.filter(({ index }) => index >= first && index < end);
  }

  async putHours({ epoch }: Stamp, coverage: Coverage, hours: readonly CountedHour[]): Promise<void> {
    this.answer();
    for (const hour of hours) this.hours.set(hour.hour, hour);
    this.coverage.push({ ...coverage, epoch });
  }

  async countedThrough(epoch: number): Promise<Date | undefined> {
    this.answer();
    return this.coverage.findLast((each) => each.epoch === epoch)?.through;
  }

  async putRules(rules: readonly Rule[]): Promise<void> {
    this.answer();
    this.kept.push(...rules);
  }

  async rules(): Promise<Rule[]> {
    this.answer();
    return this.kept;
  }

  /** @returns sets it back to what it knows now */
  snapshot(): () => void {
    const { highest } = this;
    const [byIndex, hours, { length }] = [new Map(this.byIndex), new Map(this.hours), this.coverage];
    return () => {
      this.highest = highest;
      this.byIndex.clear();
      for (const [index, known] of byIndex) this.byIndex.set(index, known);
      this.hours.clear();
      for (const [hour, counted] of hours) this.hours.set(hour, counted);
      this.coverage.length = length;
    };
  }

  private answer(): void {
    if (this.failure) throw this.failure;
  }
}

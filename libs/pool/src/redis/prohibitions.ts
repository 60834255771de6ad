import { setImmediate } from 'node:timers/promises';
import type { PoolArchive } from '../archive/pool-archive.js';
import type { Numbers, Range, Rule } from '../numbers/numbers.js';
import { portions } from './portions.js';
import type { RebuildWatch } from './rebuild-watch.js';
import type { Scripts } from './scripts.js';

/** Short beginnings are shared by thousands of numbers. */
const shortPrefix = /^\+\d{1,5}$/;

/** Whether a rule may stand in the archive: it tells of no person. */
const namesNobody = ({ kind, value }: Rule): boolean =>
  kind === 'region' || (kind === 'prefix' && shortPrefix.test(value));

type Progress = (count: number) => void;

/** Has nobody handed numbers that are not to be called. */
export class Prohibitions {
  constructor(
    private readonly numbers: Numbers,
    private readonly archive: PoolArchive,
  ) {}

  /** For ever: also when Redis begins anew, as far as that tells of nobody. @throws RetriableError */
  async add(scripts: Scripts, rules: readonly Rule[]): Promise<void> {
    await this.forbid(scripts, await this.rangesOf(rules));
    await this.archive.putRules(rules.filter(namesNobody));
  }

  /** These, and those in the archive: half of it is looking them up. @throws RetriableError */
  async applyAll(scripts: Scripts, rules: readonly Rule[], watch: RebuildWatch): Promise<void> {
    const all = [...rules, ...(await this.archive.rules())];
    const ranges = await this.rangesOf(all, watch.begin('forbid', all.length * 2));
    await this.forbid(scripts, ranges, watch.begin('forbid', numbersIn(ranges), 0.5));
  }

  /** @param progress is told how many numbers were gone through @throws RetriableError */
  async forbid(scripts: Scripts, ranges: readonly Range[], progress: Progress = () => undefined): Promise<void> {
    let done = 0;
    for (const portion of portions(ranges)) {
      await scripts.forbid({ ranges: portion });
      for (const [first, end] of portion) done += end - first;
      progress(done);
    }
  }

  /** @param progress is told how many rules were looked up */
  private async rangesOf(rules: readonly Rule[], progress: Progress = () => undefined): Promise<Range[]> {
    const found: (readonly Range[])[] = [];
    for (const { ranges, share } of this.numbers.findAll(rules)) {
      if (ranges.length > 0) found.push(ranges);
      progress(Math.floor(share * rules.length));
      await setImmediate();
    }
    return found.flat();
  }
}

const numbersIn = (ranges: readonly Range[]): number => ranges.reduce((sum, { first, end }) => sum + end - first, 0);

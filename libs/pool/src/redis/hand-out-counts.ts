import type { CountedHour, PoolArchive } from '../archive/pool-archive.js';
import { nextHour } from '../rules/coarse-deadlines.js';
import type { Scripts } from './scripts.js';

export interface HandOutCountsOptions {
  readonly archive: PoolArchive;
  readonly scripts: () => Promise<Scripts>;
  readonly epoch: () => number;
  readonly now: () => number;
}

const hourMs = 3_600_000;
/** A hand-out may take a little longer than the hour that it belongs to. */
const graceMs = 5 * 60_000;
/** An hour that is older, and whose leases are all acknowledged, does not change any more. */
const settledMs = 24 * hourMs;

/**
 * Tells the archive how many numbers were handed out in each hour that is over: counted where the lease is made, so that
 * the log can be held against it. Nothing finer than an hour, and nothing of an hour while it lasts.
 */
export class HandOutCounts {
  private readonly archived = new Map<string, string>();
  private archivedEpoch = 0;

  constructor(private readonly options: HandOutCountsOptions) {}

  /** @throws RetriableError; it is then archived the next time */
  async archive(): Promise<void> {
    await this.archiveWith(await this.options.scripts());
  }

  /** For an archive that has forgotten what it was told. Hours that neither has any more are not said to be counted. */
  async archiveAnew(scripts: Scripts): Promise<void> {
    this.archived.clear();
    const through = await this.options.archive.countedThrough(this.options.epoch());
    const keptSince = nextHour(this.options.now() - settledMs);
    if (!through || through.getTime() < keptSince) await scripts.recount({ since: keptSince });
    await this.archiveWith(scripts);
  }

  private async archiveWith(scripts: Scripts): Promise<void> {
    const [clock, began, flat] = await scripts.hours({});
    const epoch = this.options.epoch();
    if (epoch !== this.archivedEpoch) this.archived.clear();
    this.archivedEpoch = epoch;
    const [since, through] = [Number(began), this.options.now() - graceMs];
    const ended = countedHours(flat).filter(({ hour }) => isWithin(hour, since, through));
    const changed = ended.filter((each) => this.archived.get(each.hour) !== JSON.stringify(each));
    await this.options.archive.putHours(
      { epoch, clock },
      { since: new Date(since), through: new Date(through) },
      changed,
    );
    for (const each of changed) this.archived.set(each.hour, JSON.stringify(each));
    await this.drop(scripts, ended);
  }

  private async drop(scripts: Scripts, ended: readonly CountedHour[]): Promise<void> {
    const before = this.options.now() - settledMs;
    const settled = ended.filter(({ hour, ...counts }) => {
      return Date.parse(hour) < before && counts.handedOut === counts.acknowledged;
    });
    if (settled.length > 0) await scripts.dropHours({ hours: settled.map(({ hour }) => hour) });
    for (const { hour } of settled) this.archived.delete(hour);
  }
}

const isWithin = (hour: string, since: number, through: number): boolean =>
  Date.parse(hour) >= since && Date.parse(hour) + hourMs <= through;

const suffix = ' acknowledged';

function countedHours(flat: readonly string[]): CountedHour[] {
  const counts = new Map<string, number>();
  for (let at = 0; at < flat.length; at += 2) counts.set(flat[at] as string, Number(flat[at + 1]));
  return [...counts]
    .filter(([name]) => !name.endsWith(suffix))
    .map(([hour, handedOut]) => ({ hour, handedOut, acknowledged: counts.get(hour + suffix) ?? 0 }));
}

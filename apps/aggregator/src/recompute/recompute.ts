import { Injectable } from '@nestjs/common';
import { Histogram } from 'prom-client';
import { ClickHouse, Generations, type Mark, RollupDays, VolunteerNumbers } from '#clickhouse';
import { compileRecompute } from '#metrics';
import { type Campaign, Campaigns, RetriableError } from '#platform';
import { DaySizes } from './day-sizes.js';
import { inShares } from './shares.js';

const seconds = new Histogram({
  name: 'callboard_recompute_seconds',
  help: 'Time in which some days were counted for the rollups, and published',
  buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300],
});

/**
 * Counts days anew, in this order:
 *
 * 1. the marks have been read
 * 2. give numbers to the volunteers who have none
 * 3. take a generation
 * 4. count the calls of the days, which are at least those that the marks tell of
 * 5. publish: the generation becomes the head of the days, and just these marks are cleared
 *
 * A crash anywhere leaves the marks, and rows that nobody reads. Whoever is held up anywhere and finishes late has a
 * generation below that of those who counted after him, and changes nothing: so any number may do this at once.
 */
@Injectable()
export class Recompute {
  private readonly sizes: DaySizes;
  private readonly numbers: VolunteerNumbers;

  constructor(
    private readonly clickhouse: ClickHouse,
    private readonly campaigns: Campaigns,
    private readonly days: RollupDays,
    private readonly generations: Generations,
  ) {
    this.sizes = new DaySizes(clickhouse);
    this.numbers = new VolunteerNumbers(clickhouse);
  }

  /** Counts the days of these marks. Those of campaigns that are not configured stay marked. @throws RetriableError */
  async run(marks: readonly Mark[]): Promise<void> {
    for (const campaign of this.campaigns.all()) {
      const own = marks.filter((mark) => mark.campaign === campaign.id);
      if (own.length === 0) continue;
      const sizes = await this.sizes.of(campaign.id, daysOf(own));
      for (const share of inShares(daysOf(own), (day) => sizes.get(day) ?? 0)) {
        const due = await this.stillThere(own.filter(({ assignedOn }) => share.includes(assignedOn)));
        if (due.length > 0) await this.count(campaign, due);
      }
    }
  }

  /** Without those that somebody else has cleared meanwhile: another instance, or a rebuild. */
  private async stillThere(marks: readonly Mark[]): Promise<Mark[]> {
    const there = new Set((await this.days.marks()).map(nameOf));
    return marks.filter((mark) => there.has(nameOf(mark)));
  }

  private async count(campaign: Campaign, marks: readonly Mark[]): Promise<void> {
    const stop = seconds.startTimer();
    const generation = await this.insert(campaign, daysOf(marks));
    await this.days.publish(generation, marks);
    stop();
  }

  /** @returns the generation that holds the days */
  private async insert({ id: campaign, timeZone }: Campaign, days: readonly string[]): Promise<string> {
    for (let triesLeft = tries; ; triesLeft--) {
      await this.numbers.give(campaign, days);
      const generation = await this.generations.take();
      const { sql, parameters } = compileRecompute({ campaign, timeZone }, days, generation);
      try {
        await this.clickhouse.longCommand(sql, parameters);
        return generation;
      } catch (error) {
        // Somebody may have made his first call since numbers were given.
        if (!(error instanceof RetriableError) || triesLeft === 1) throw error;
      }
    }
  }
}

const tries = 3;

const nameOf = ({ campaign, assignedOn, writer }: Mark) => `${campaign} ${assignedOn} ${writer}`;
const daysOf = (marks: readonly Mark[]) => [...new Set(marks.map(({ assignedOn }) => assignedOn))];

import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import pLimit from 'p-limit';
import { Temporal } from 'temporal-polyfill';
import { ClickHouse, RollupDays } from '#clickhouse';
import { startOfHour } from '#events';
import { type FiguresRow, lastCompleteDay } from '#metrics';
import { type Campaign, Campaigns, RetriableError, Ticker } from '#platform';
import { AnswerQuestion } from '../figures/answer-question.js';
import { Freshness, isStale } from '../freshness/freshness.js';
import { comparedMetrics, dayFiguresOf } from './day-figures.js';
import { groupsByDay } from './groups.js';
import { KeptDays } from './kept-days.js';
import { type Ledger, restatedBy } from './ledger.js';

/** Milliseconds from one look at the days to the next. */
const pauseMs = 10_000;

/**
 * So many days back calls are looked at in groups: a year and a month. By a hundred regions, twenty languages and twelve
 * dispositions that is 53,000 rows, of the 100,000 that are kept of all questions.
 */
const daysGrouped = 400;

/** A ledger, and what its figures were read from: as long as that is the same, so are they. */
interface Known {
  readonly ledger: Ledger;
  readonly source: string | undefined;
}

/** Keeps what the figures of each day that is over were, whenever they change. This service alone writes it. */
@Injectable()
export class DayLedger implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(DayLedger.name);
  private readonly kept: KeptDays;
  private readonly alone = pLimit(1);
  private readonly known = new Map<string, Known>();
  private readonly ticker = new Ticker({
    pauseMs,
    work: () => this.lookAtAll(),
    failed: (error) => this.logger.warn(`whether days have changed is not looked at: ${(error as Error).message}`),
  });

  constructor(
    clickhouse: ClickHouse,
    private readonly campaigns: Campaigns,
    private readonly freshness: Freshness,
    private readonly rollupDays: RollupDays,
    private readonly questions: AnswerQuestion,
  ) {
    this.kept = new KeptDays(clickhouse);
  }

  onApplicationBootstrap(): void {
    this.ticker.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.ticker.stop();
  }

  /** By campaign, as each was when its days were looked at last; what is given is not changed any more. */
  get all(): ReadonlyMap<string, Ledger> {
    return new Map([...this.known].map(([campaign, { ledger }]) => [campaign, ledger]));
  }

  /** One of them; looks at the days if nobody has yet. @throws RetriableError while the figures are not complete */
  async of(campaign: Campaign): Promise<Ledger> {
    const ledger = this.known.get(campaign.id)?.ledger ?? (await this.look(campaign));
    if (!ledger) throw new RetriableError('The figures are not complete: whether days have changed is not known');
    return ledger;
  }

  private async lookAtAll(): Promise<void> {
    for (const campaign of this.campaigns.all()) await this.look(campaign);
  }

  /**
   * Compares the days that are over with what they were, and keeps what differs; nothing while the figures are not
   * complete. Durable when it resolves.
   */
  async look(campaign: Campaign): Promise<Ledger | undefined> {
    return await this.alone(async () => {
      const extent = await this.freshness.read();
      if (extent.completeThrough === null || isStale(extent)) return this.known.get(campaign.id)?.ledger;
      const through = lastCompleteDay(extent.completeThrough, campaign.timeZone);
      const source = await this.sourceOf(campaign.id, through);
      const before = this.known.get(campaign.id) ?? (await this.read(campaign.id));
      const hours = [before.ledger.asOf, startOfHour(new Date(extent.asOf), campaign.timeZone)];
      // The later one, whatever the clock says.
      const moment = { asOf: hours.sort()[1] ?? '', through };
      const isSame = source !== undefined && source === before.source;
      const days = isSame ? before.ledger.days : await this.compared(campaign.id, before.ledger.days, moment);
      const ledger = { ...moment, days };
      this.known.set(campaign.id, { ledger, source });
      return ledger;
    });
  }

  private async compared(campaign: string, days: Ledger['days'], moment: Omit<Ledger, 'days'>) {
    // One look at the tables for all: they are of one state as long as no day is marked.
    const begun = performance.now();
    const ask = async (metrics: readonly string[], by: string, from?: string): Promise<FiguresRow[]> => {
      const parameters = { campaign, metrics: metrics.join(), by, to: moment.through, ...(from && { from }) };
      return (await this.questions.answer(parameters, 'service', begun)).answer.rows;
    };
    const rows = await ask(comparedMetrics, 'day');
    const figures = new Map(rows.map((row) => [String(row.day), dayFiguresOf(row)]));
    const since = Temporal.PlainDate.from(moment.through)
      .subtract({ days: daysGrouped - 1 })
      .toString();
    const groups = groupsByDay(
      {
        region: await ask(['dials'], 'day,region', since),
        language: await ask(['dials'], 'day,language', since),
        disposition: await ask(['dials'], 'day,disposition', since),
      },
      new Map([...figures].map(([day, { dials }]) => [day, dials.value])),
    );
    const restated = restatedBy({ ...moment, figures, groups }, days);
    await this.kept.put(campaign, restated);
    return new Map([...days, ...restated]);
  }

  /** Undefined where calls are read that no generation counts: they may change without a sign of it. */
  private async sourceOf(campaign: string, through: string): Promise<string | undefined> {
    const states = await this.rollupDays.states(campaign);
    return states.some(({ isMarked }) => isMarked) ? undefined : JSON.stringify([through, states]);
  }

  /** As it was kept. */
  private async read(campaign: string): Promise<Known> {
    const days = await this.kept.of(campaign);
    const dated = [...days.values()].flatMap(({ entries }) => entries.map(({ asOf }) => asOf));
    return { source: undefined, ledger: { asOf: dated.sort().at(-1) ?? '', through: '', days } };
  }
}

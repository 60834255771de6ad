import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import {
  catchError,
  concatMap,
  defer,
  type Observable,
  of,
  ReplaySubject,
  repeat,
  Subject,
  share,
  takeUntil,
  tap,
  timer,
} from 'rxjs';
import { z } from 'zod';
import { ClickHouse } from '#clickhouse';
import { type Extent, Freshness } from '../freshness/freshness.js';

/** How often the tables are looked at while anybody watches, in milliseconds. */
const pauseMs = 500;
/** The same at most, whatever the answers take. */
const longestPauseMs = 10_000;
/** Answers take at most a third of the time, so that who watches a board does not keep calls from being counted. */
const restFactor = 3;

const row = z.object({ state: z.string() });

/**
 * One number of all that figures depend on: the marks that writers leave with each batch, who joined, and the hour
 * through which all is complete, since days end on the hour.
 */
const statement = `
SELECT toString(cityHash64(
  (SELECT sum(cityHash64(campaign, assigned_on, writer, mark))
   FROM (SELECT campaign, assigned_on, writer, max(mark) AS mark FROM rollup_days GROUP BY ALL)),
  (SELECT count() FROM volunteers),
  (SELECT toStartOfHour(max(complete_through)) FROM watermarks)
)) AS state`;

/** How the tables stand. */
export type Beat =
  | {
      readonly extent: Extent;
      /** As long as it is the same, figures are. */
      readonly state: string;
      /** When it was read, by the clock of `performance.now()`. */
      readonly at: number;
    }
  | { readonly failure: unknown };

/** Looks at the tables again and again while somebody watches, once for all who do. */
@Injectable()
export class Pulse implements BeforeApplicationShutdown {
  private readonly logger = new Logger(Pulse.name);
  private readonly stopped = new Subject<void>();
  private failing = false;
  private longestAnswerMs = 0;

  /** Ends when the service does. Never fails: it says when the tables cannot be read. */
  readonly beats: Observable<Beat> = defer(() => this.look()).pipe(
    catchError((failure: unknown) => of({ failure })),
    tap((beat) => this.tell('failure' in beat ? beat.failure : undefined)),
    repeat({ delay: () => timer(this.pause()) }),
    takeUntil(this.stopped),
    // Who comes between two beats need not wait for the next.
    share({ connector: () => new ReplaySubject(1), resetOnRefCountZero: true }),
  );

  constructor(
    private readonly clickhouse: ClickHouse,
    private readonly freshness: Freshness,
  ) {}

  /** Says how long an answer took that somebody watches, in milliseconds: beats are the rarer for it. */
  answered(ms: number): void {
    this.longestAnswerMs = Math.max(this.longestAnswerMs, ms);
  }

  /** By what the answers took since the last beat: they are asked for together. */
  private pause(): number {
    const pause = Math.max(pauseMs, Math.min(restFactor * this.longestAnswerMs, longestPauseMs));
    this.longestAnswerMs = 0;
    return pause;
  }

  /** Once for each time that the tables are away. */
  private tell(failure: unknown): void {
    if (failure !== undefined && !this.failing) this.logger.warn(`figures are not live: ${String(failure)}`);
    this.failing = failure !== undefined;
  }

  beforeApplicationShutdown(): void {
    this.stopped.next();
  }

  /** The extent first: what is found afterwards is no less complete. */
  private look(): Observable<Beat> {
    return defer(() => this.freshness.read()).pipe(
      concatMap(async (extent): Promise<Beat> => {
        const [found] = await this.clickhouse.select(row, statement);
        return { extent, state: found?.state ?? '', at: performance.now() };
      }),
    );
  }
}

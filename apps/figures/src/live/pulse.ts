import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { catchError, concatMap, defer, type Observable, of, repeat, Subject, share, takeUntil, tap } from 'rxjs';
import { z } from 'zod';
import { ClickHouse } from '#clickhouse';
import { type Extent, Freshness } from '../freshness/freshness.js';

/** How often the tables are looked at while anybody watches, in milliseconds. */
const pauseMs = 500;

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

  /** Ends when the service does. Never fails: it says when the tables cannot be read. */
  readonly beats: Observable<Beat> = defer(() => this.look()).pipe(
    catchError((failure: unknown) => of({ failure })),
    tap((beat) => this.tell('failure' in beat ? beat.failure : undefined)),
    repeat({ delay: pauseMs }),
    takeUntil(this.stopped),
    share(),
  );

  constructor(
    private readonly clickhouse: ClickHouse,
    private readonly freshness: Freshness,
  ) {}

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

import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { ClickHouse } from '#clickhouse';
import { instantOf } from '../freshness/instants.js';
import { evidenceStatement } from './evidence-sql.js';
import { type ReviewLimits, reviewLimits } from './limits.js';
import type { Reason } from './reviews.schema.js';

/** A volunteer, and what speaks against what he reported. */
export interface Suspicion {
  readonly volunteer: string;
  /** Calls that were handed to him in the time looked at. */
  readonly calls: number;
  readonly reasons: readonly Reason[];
}

const count = z.coerce.number();
const instant = z.string().transform(instantOf);

const row = z.object({
  ...{ pseudonym: z.string(), calls: count },
  ...{ crowded_calls: count, crowded_latest: instant, crowded_most: count, crowded_hour: instant },
  ...{ overfull_calls: count, overfull_latest: instant, overfull_minutes: count, overfull_hour: instant },
  ...{ back_calls: count, back_latest: instant },
  ...{ alike_calls: count, alike_latest: instant },
  alike_sentiment: z.enum(['positive', 'neutral', 'negative']),
  ...{ refused_calls: count, refused_latest: instant },
});

/** Finds reports that cannot be what they say, or that nobody would expect. */
@Injectable()
export class Evidence {
  constructor(private readonly clickhouse: ClickHouse) {}

  /**
   * What speaks against volunteers of a campaign, the most calls first.
   *
   * @param since first day (UTC) of hand-out that is looked at: `2022-04-05`
   */
  async find(campaign: string, since: string, limits: ReviewLimits = reviewLimits): Promise<Suspicion[]> {
    const rows = await this.clickhouse.select(row, evidenceStatement, { campaign, since, ...limits });
    return rows.map((each) => ({
      volunteer: each.pseudonym,
      calls: each.calls,
      reasons: reasonsOf(each, limits).filter(({ calls }) => calls > 0),
    }));
  }
}

const reasonsOf = (each: z.infer<typeof row>, limits: ReviewLimits): Reason[] => [
  {
    reason: 'too-many-dials',
    ...{ calls: each.crowded_calls, latest: each.crowded_latest },
    ...{ most: each.crowded_most, hour: each.crowded_hour, limit: limits.dialsAnHour },
  },
  {
    reason: 'too-much-talk',
    ...{ calls: each.overfull_calls, latest: each.overfull_latest },
    ...{ minutes: each.overfull_minutes, hour: each.overfull_hour },
  },
  { reason: 'many-hand-backs', calls: each.back_calls, latest: each.back_latest, of: each.calls },
  { reason: 'one-sentiment', calls: each.alike_calls, latest: each.alike_latest, sentiment: each.alike_sentiment },
  { reason: 'refused-reports', calls: each.refused_calls, latest: each.refused_latest },
];

import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { ClickHouse } from '#clickhouse';
import { compileDialsByVolunteer } from '#metrics';
import type { Role } from '#platform';
import { AnswerQuestion } from '../figures/answer-question.js';
import { Freshness } from '../freshness/freshness.js';
import type { ActivityAnswer, ActivityParameters } from './activity.schema.js';

const mostShown = 10;

const count = z.coerce.number();
const row = z.object({
  ...{ least: count, volunteers: count, dials: count },
  most: z.array(z.tuple([count, count, z.string()])),
});
type Row = z.infer<typeof row>;

/** Says how often volunteers dialled, and who did most often: by pseudonym, for nobody knows more. */
@Injectable()
export class Activity {
  constructor(
    private readonly questions: AnswerQuestion,
    private readonly clickhouse: ClickHouse,
    private readonly freshness: Freshness,
  ) {}

  /** @throws Problem 400 or 404 */
  async of(asked: ActivityParameters, role: Role): Promise<ActivityAnswer> {
    const { query, scope } = this.questions.check({ ...asked, metrics: 'dials' }, role);
    const extent = await this.freshness.read();
    const { sql, parameters } = compileDialsByVolunteer(query, scope, mostShown);
    const rows = await this.clickhouse.select(row, sql, parameters);
    const known = rows.filter(({ least }) => least > 0);
    return {
      campaign: scope.campaign,
      ...extent,
      timeZone: scope.timeZone,
      shares: withoutGaps(known),
      unknown: rows.find(({ least }) => least === 0)?.dials ?? 0,
      mostActive: known
        .toReversed()
        .flatMap(({ most }) => most)
        .slice(0, mostShown)
        .map(([dials, conversations, volunteer]) => ({ volunteer, dials: -dials, conversations })),
    };
  }
}

function withoutGaps(known: readonly Row[]): ActivityAnswer['shares'] {
  const found = new Map(known.map((each) => [each.least, each]));
  const steps = Math.log2(Math.max(0.5, ...found.keys())) + 1;
  return Array.from({ length: steps }, (_, step) => {
    const least = 2 ** step;
    const { volunteers = 0, dials = 0 } = found.get(least) ?? {};
    return { least, most: 2 * least - 1, volunteers, dials };
  });
}

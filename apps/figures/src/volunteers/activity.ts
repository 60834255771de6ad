import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { compileDialsByVolunteer, type FiguresQuery, findMetric, type MetricName, type Scope } from '#metrics';
import type { Role } from '#platform';
import { AnswerQuestion } from '../figures/answer-question.js';
import { assertOrganizer } from '../figures/organizers-only.js';
import { PlannedRows } from '../figures/planned-rows.js';
import { Standings } from '../freshness/standings.js';
import type { ActivityAnswer, ActivityParameters } from './activity.schema.js';

const mostShown = 10;

const metrics = ['active-volunteers', 'dials', 'conversations'] as const satisfies MetricName[];

const count = z.coerce.number();
const row = z.object({
  ...{ least: count, volunteers: count, dials: count },
  most: z.array(z.tuple([count, count, z.string()])),
});
type Row = z.infer<typeof row>;

/** The question as it was understood, and its answer. */
export interface ActivityAnswered {
  readonly query: FiguresQuery;
  readonly answer: ActivityAnswer;
}

/** Says how often volunteers dialled, and who did most often: by pseudonym, for nobody knows more. */
@Injectable()
export class Activity {
  constructor(
    private readonly questions: AnswerQuestion,
    private readonly standings: Standings,
    private readonly rows: PlannedRows,
  ) {}

  /**
   * The question as it is understood, without an answer.
   *
   * @throws Problem 400, 403 or 404
   */
  check({ campaign, from, to, where }: ActivityParameters, role: Role): { query: FiguresQuery; scope: Scope } {
    assertOrganizer(role, 'how often volunteers call');
    return this.questions.check({ campaign, from, to, where, metrics: 'dials' }, role);
  }

  /**
   * @param notBefore what was stored by then is in the answer, by the clock of `performance.now()`; default: all there is
   * @throws Problem 400, 403 or 404
   * @throws RetriableError ClickHouse cannot be asked just now
   */
  async answer(asked: ActivityParameters, role: Role, notBefore = performance.now()): Promise<ActivityAnswered> {
    const { query, scope } = this.check(asked, role);
    const { extent, days } = await this.standings.read(scope.campaign, notBefore);
    const isOfCalls = query.where.every(({ dimension }) => dimension !== 'source');
    const statement = compileDialsByVolunteer(query, scope, mostShown);
    const rows = z.array(row).parse(await this.rows.run(statement, days, isOfCalls));
    const known = rows.filter(({ least }) => least > 0);
    const answer: ActivityAnswer = {
      campaign: scope.campaign,
      ...extent,
      timeZone: scope.timeZone,
      definitions: metrics.map((metric) => ({ metric, version: findMetric(metric)?.version ?? 1 })),
      status: 'internal',
      shares: withoutGaps(known),
      unknown: rows.find(({ least }) => least === 0)?.dials ?? 0,
      mostActive: known
        .toReversed()
        .flatMap(({ most }) => most)
        .slice(0, mostShown)
        .map(([dials, conversations, volunteer]) => ({ volunteer, dials: -dials, conversations })),
    };
    return { query, answer };
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

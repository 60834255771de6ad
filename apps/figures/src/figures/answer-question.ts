import { Injectable } from '@nestjs/common';
import { RollupDays } from '#clickhouse';
import {
  type FiguresParameters,
  type FiguresQuery,
  mostRows,
  parseQuery,
  planQuery,
  type Scope,
  shapeRows,
} from '#metrics';
import { badRequest, Campaigns, RetriableError, type Role } from '#platform';
import { type Extent, Freshness } from '../freshness/freshness.js';
import type { FiguresAnswer } from './answer.schema.js';
import { PlannedRows } from './planned-rows.js';
import { assertOpenToPress } from './press.js';
import { scopeOf } from './scope.js';

/** The question as it was understood, and its answer. */
export interface Answered {
  readonly query: FiguresQuery;
  readonly answer: FiguresAnswer;
}

/** Parse, plan, read, shape. */
@Injectable()
export class AnswerQuestion {
  constructor(
    private readonly campaigns: Campaigns,
    private readonly freshness: Freshness,
    private readonly days: RollupDays,
    private readonly rows: PlannedRows,
  ) {}

  /**
   * @throws Problem 400, 403 or 404
   * @throws RetriableError ClickHouse cannot be asked just now
   */
  async answer(parameters: FiguresParameters, role: Role): Promise<Answered> {
    const { query, scope } = this.check(parameters, role);
    const extent = await this.freshness.read();
    const { plan, rows } = await this.read(query, scope, extent);
    if (rows.length > mostRows) throw tooManyRows();
    const definitions = plan.metrics.map(({ name, version }) => ({ metric: name, version }));
    const { campaign, timeZone } = scope;
    return {
      query,
      answer: { campaign, ...extent, timeZone, definitions, status: 'internal', rows: shapeRows(rows, plan) },
    };
  }

  /**
   * The question as it is understood, without an answer.
   *
   * @throws Problem 400, 403 or 404
   */
  check(parameters: FiguresParameters, role: Role): { query: FiguresQuery; scope: Scope } {
    const scope = scopeOf(this.campaigns.require(parameters.campaign));
    const { query, faults } = parseQuery(parameters, scope);
    if (faults) throw badRequest(faults);
    if (role === 'press') assertOpenToPress(query);
    return { query, scope };
  }

  /** The days first: one that was not marked then is in its generation, whatever happens to it meanwhile. */
  private async read(query: FiguresQuery, scope: Scope, { completeThrough }: Extent) {
    const started = performance.now();
    const days = await this.days.states(scope.campaign);
    const plan = planQuery(query, scope, completeThrough ?? undefined, days);
    const rows = await this.rows.read(plan);
    if (performance.now() - started > longestMs)
      throw new RetriableError('The process was held up while it read; what it has read may be gone in part');
    return { plan, rows };
  }
}

/** Milliseconds. Well below the time for which generations are kept that are not the head any more. */
const longestMs = 60_000;

const tooManyRows = () =>
  badRequest([
    {
      field: 'by',
      message: `gives more than ${mostRows} rows: ask for fewer dimensions, a shorter range or fewer values`,
    },
  ]);

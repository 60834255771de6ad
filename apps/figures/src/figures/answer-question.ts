import { Injectable } from '@nestjs/common';
import {
  type FiguresParameters,
  type FiguresQuery,
  mostRows,
  parseQuery,
  planQuery,
  type Range,
  type Scope,
  shapeRows,
} from '#metrics';
import { badRequest, Campaigns, RetriableError, type Role } from '#platform';
import { type Standing, Standings } from '../freshness/standings.js';
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
    private readonly standings: Standings,
    private readonly rows: PlannedRows,
  ) {}

  /**
   * @param notBefore what was stored by then is in the answer, by the clock of `performance.now()`; default: all there is
   * @throws Problem 400, 403 or 404
   * @throws RetriableError ClickHouse cannot be asked just now
   */
  async answer(parameters: FiguresParameters, role: Role, notBefore = performance.now()): Promise<Answered> {
    const { query, scope } = this.check(parameters, role);
    const standing = await this.standings.read(scope.campaign, notBefore);
    const ask = async (range?: Range) => await this.read({ ...query, ...range }, scope, standing);
    const { plan, rows } = await ask();
    const definitions = plan.metrics.map(({ name, version }) => ({ metric: name, version }));
    const { campaign, timeZone } = scope;
    const { compared } = query;
    const beside = compared ? { compared: { ...compared, rows: (await ask(compared)).rows } } : {};
    if (performance.now() - standing.begun > longestMs)
      throw new RetriableError('The process was held up while it read; what it has read may be gone in part');
    return {
      query,
      answer: { campaign, ...standing.extent, timeZone, definitions, status: 'internal', rows, ...beside },
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

  /** @param standing read before: a day that was not marked then is in its generation, whatever happens to it meanwhile */
  private async read(query: FiguresQuery, scope: Scope, { extent, days }: Standing) {
    const plan = planQuery(query, scope, extent.completeThrough ?? undefined, days);
    const rows = await this.rows.read(plan);
    if (rows.length > mostRows) throw tooManyRows();
    return { plan, rows: shapeRows(rows, plan) };
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

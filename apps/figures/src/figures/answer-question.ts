import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { ClickHouse } from '#clickhouse';
import {
  compile,
  type FiguresParameters,
  type FiguresQuery,
  mostRows,
  parseQuery,
  planQuery,
  shapeRows,
} from '#metrics';
import { badRequest, Campaigns, type Role } from '#platform';
import { Freshness } from '../freshness/freshness.js';
import type { FiguresAnswer } from './answer.schema.js';
import { assertOpenToPress } from './press.js';
import { scopeOf } from './scope.js';

const rawRow = z.record(z.string(), z.unknown());

/** The question as it was understood, and its answer. */
export interface Answered {
  readonly query: FiguresQuery;
  readonly answer: FiguresAnswer;
}

/** Parse, plan, compile, run, shape. */
@Injectable()
export class AnswerQuestion {
  constructor(
    private readonly campaigns: Campaigns,
    private readonly clickhouse: ClickHouse,
    private readonly freshness: Freshness,
  ) {}

  /**
   * @throws Problem 400, 403 or 404
   * @throws RetriableError ClickHouse cannot be asked just now
   */
  async answer(parameters: FiguresParameters, role: Role): Promise<Answered> {
    const scope = scopeOf(this.campaigns.require(parameters.campaign));
    const { query, faults } = parseQuery(parameters, scope);
    if (faults) throw badRequest(faults);
    if (role === 'press') assertOpenToPress(query);

    const extent = await this.freshness.read();
    const plan = planQuery(query, scope, extent.completeThrough ?? undefined);
    const { sql, parameters: values } = compile(plan);
    const rows = await this.clickhouse.select(rawRow, sql, values);
    if (rows.length > mostRows) throw tooManyRows();
    const definitions = plan.metrics.map(({ name, version }) => ({ metric: name, version }));
    const { campaign, timeZone } = scope;
    return {
      query,
      answer: { campaign, ...extent, timeZone, definitions, status: 'internal', rows: shapeRows(rows, plan) },
    };
  }
}

const tooManyRows = () =>
  badRequest([
    {
      field: 'by',
      message: `gives more than ${mostRows} rows: ask for fewer dimensions, a shorter range or fewer values`,
    },
  ]);

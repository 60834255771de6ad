import { Controller, Get, Header, Headers, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type FiguresParameters, figuresParameters } from '#metrics';
import { Answers, CurrentUser, type Identity, OpenTo, Problems } from '#platform';
import { type FiguresAnswer, figuresAnswer } from './answer.schema.js';
import { type Answered, AnswerQuestion } from './answer-question.js';
import { csvFileName, csvType, toCsv } from './csv.js';
import { prefersCsv } from './prefers-csv.js';

@ApiTags('figures')
@Controller()
export class FiguresController {
  constructor(private readonly question: AnswerQuestion) {}

  @OpenTo('organizer', 'press', 'service')
  @Get('figures')
  @Header('vary', 'accept')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'getFigures',
    summary: 'Answers a question: metrics by dimensions, filtered, in a range of days',
    description: 'The press team sees dials and conversations only. With `Accept: text/csv` the same as CSV.',
  })
  @Answers(200, 'The figures.', figuresAnswer)
  @Problems(400, 404, 503)
  async figures(
    @Query({ schema: figuresParameters }) parameters: FiguresParameters,
    @CurrentUser() { role }: Identity,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FiguresAnswer | string> {
    const answered = await this.question.answer(parameters, role);
    return prefersCsv(accept) ? asCsv(answered, reply) : answered.answer;
  }

  @OpenTo('organizer', 'press', 'service')
  @Get('figures.csv')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'getFiguresCsv',
    summary: 'The same as a table',
    description:
      'UTF-8, one line a row, RFC 4180. How far the figures go and which definitions they follow stands in every line.',
  })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  @Problems(400, 404, 503)
  async csv(
    @Query({ schema: figuresParameters }) parameters: FiguresParameters,
    @CurrentUser() { role }: Identity,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return asCsv(await this.question.answer(parameters, role), reply);
  }
}

function asCsv(answered: Answered, reply: FastifyReply): string {
  reply.header('content-type', csvType);
  reply.header('content-disposition', `attachment; filename="${csvFileName(answered)}"`);
  return toCsv(answered);
}

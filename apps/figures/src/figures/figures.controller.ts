import { Controller, Get, Header, Headers, Query, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type FiguresParameters, figuresParameters } from '#metrics';
import { Answers, CurrentUser, type Identity, OpenTo, Problems } from '#platform';
import { sharedMs } from '../freshness/standings.js';
import { type FiguresAnswer, figuresAnswer } from './answer.schema.js';
import { AnswerQuestion } from './answer-question.js';
import { csvFile, workbookFile } from './files.js';
import { preferredForm } from './preferred-form.js';

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
    description:
      'The press team sees dials and conversations only. With `Accept: text/csv` the same as CSV, with the type of ' +
      `workbooks as XLSX. Questions that come within ${sharedMs} ms may share a look at the tables; \`asOf\` says when ` +
      'it was. With `Cache-Control: no-cache` everything that was stored before the question is in its answer.',
  })
  @Answers(200, 'The figures.', figuresAnswer)
  @Problems(400, 404, 503)
  async figures(
    @Query({ schema: figuresParameters }) parameters: FiguresParameters,
    @CurrentUser() { role }: Identity,
    @Headers('accept') accept: string | undefined,
    @Headers('cache-control') freshness = '',
  ): Promise<FiguresAnswer | StreamableFile> {
    const age = freshness.includes('no-cache') ? 0 : sharedMs;
    const answered = await this.question.answer(parameters, role, performance.now() - age);
    switch (preferredForm(accept)) {
      case 'csv':
        return csvFile(answered);
      case 'xlsx':
        return await workbookFile(answered);
      case 'json':
        return answered.answer;
    }
  }
}

import { Controller, Get, Header, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type FiguresParameters, figuresParameters } from '#metrics';
import { CurrentUser, type Identity, OpenTo, Problems } from '#platform';
import { AnswerQuestion } from './answer-question.js';
import { AnyQuestion } from './any-question.js';
import { boardFile, csvFile, workbookFile } from './files.js';
import { readQuestions, type SeveralQuestions, severalQuestions } from './several-questions.js';
import type { Tabled } from './tabled.js';
import { xlsxType } from './workbook/xlsx-type.js';

const binary = { schema: { type: 'string', format: 'binary' } } as const;

/** Figures to take away. Each file says that it is internal, in its name and inside. */
@ApiTags('figures')
@Controller()
export class FilesController {
  constructor(
    private readonly question: AnswerQuestion,
    private readonly anyQuestion: AnyQuestion,
  ) {}

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
  ): Promise<StreamableFile> {
    return csvFile(await this.question.answer(parameters, role));
  }

  @OpenTo('organizer', 'press', 'service')
  @Get('figures.xlsx')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'getFiguresWorkbook',
    summary: 'The same as a workbook',
    description: 'Office Open XML. The sheet “About” says of which calls, as of when and by which definitions.',
  })
  @ApiProduces(xlsxType)
  @ApiOkResponse(binary)
  @Problems(400, 404, 503)
  async workbook(
    @Query({ schema: figuresParameters }) parameters: FiguresParameters,
    @CurrentUser() { role }: Identity,
  ): Promise<StreamableFile> {
    return await workbookFile(await this.question.answer(parameters, role));
  }

  @OpenTo('organizer', 'press')
  @Get('figures/board.xlsx')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'getBoardWorkbook',
    summary: 'Several answers as one workbook',
    description:
      'The sheet “About”, and a sheet or two for each question. The days in its name are those of the first.',
  })
  @ApiProduces(xlsxType)
  @ApiOkResponse(binary)
  @Problems(400, 404, 503)
  async board(
    @Query({ schema: severalQuestions }) questions: SeveralQuestions,
    @CurrentUser() { role }: Identity,
  ): Promise<StreamableFile> {
    const asked = readQuestions(questions).map(([, question]) => question);
    // Before any is answered: what is refused costs nothing.
    for (const question of asked) this.anyQuestion.check(question, role);
    // One after the other: a board that is taken away need not hold up those that are looked at.
    const tables: Tabled[] = [];
    for (const question of asked) tables.push(...(await this.anyQuestion.tables(question, role)));
    return await boardFile(tables as [Tabled, ...Tabled[]]);
  }
}

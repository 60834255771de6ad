import { Body, Controller, Get, Header, Headers, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Answers, AnswersNothing, CurrentUser, type Identity, OpenTo, Problems } from '#platform';
import { csvFile, workbookFile } from '../figures/files.js';
import { xlsxType } from '../figures/workbook/xlsx-type.js';
import {
  type FunnelAnswer,
  type FunnelParameters,
  funnelAnswer,
  funnelParameters,
  type ImportCount,
  importCount,
  importParameters,
} from './funnel.schema.js';
import { funnelTable } from './funnel-table.js';
import { ImportCounts } from './import-counts.js';
import { leastRestMs, restFactor } from './paced-count.js';
import { SharedFunnel } from './shared-funnel.js';

@ApiTags('figures')
@Controller()
export class FunnelController {
  constructor(
    private readonly funnel: SharedFunnel,
    private readonly importCounts: ImportCounts,
  ) {}

  @OpenTo('organizer')
  @Get('funnel')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'getFunnel',
    summary: 'How many calls began, and what became of them; with alarms where the two sides do not agree',
    description:
      'Counted from scratch, once for all who ask. A count is kept for as long as counting rests: ' +
      `${leastRestMs / 1000} seconds, or ${restFactor} times as long as it took; \`asOf\` says when it was. With ` +
      '`Cache-Control: no-cache` everything that was stored before the question is counted.',
  })
  @Answers(200, 'Both sides, of the whole campaign.', funnelAnswer)
  @Problems(400, 404, 503)
  async of(
    @Query({ schema: funnelParameters }) asked: FunnelParameters,
    @CurrentUser() { role }: Identity,
    @Headers('cache-control') freshness = '',
  ): Promise<FunnelAnswer> {
    return await this.funnel.answer(asked, role, freshness.includes('no-cache') ? performance.now() : undefined);
  }

  @OpenTo('organizer')
  @Get('funnel.csv')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'getFunnelCsv',
    summary: 'The same as a table, counted anew',
    description: 'A line for each part of each side, for what they are held against, and for each alarm.',
  })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  @Problems(400, 404, 503)
  async csv(
    @Query({ schema: funnelParameters }) asked: FunnelParameters,
    @CurrentUser() { role }: Identity,
  ): Promise<StreamableFile> {
    return csvFile(funnelTable(await this.funnel.answer(asked, role, performance.now())));
  }

  @OpenTo('organizer')
  @Get('funnel.xlsx')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'getFunnelWorkbook', summary: 'The same as a workbook, counted anew' })
  @ApiProduces(xlsxType)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Problems(400, 404, 503)
  async workbook(
    @Query({ schema: funnelParameters }) asked: FunnelParameters,
    @CurrentUser() { role }: Identity,
  ): Promise<StreamableFile> {
    return await workbookFile(funnelTable(await this.funnel.answer(asked, role, performance.now())));
  }

  @OpenTo('service')
  @Post('funnel/imports/:importId')
  @ApiOperation({ operationId: 'countImport', summary: 'Note how far an import is, for the service that imports' })
  @AnswersNothing('Noted.')
  @Problems(400, 503)
  async count(
    @Param('importId', { schema: importParameters }) importId: string,
    @Body({ schema: importCount }) count: ImportCount,
  ): Promise<void> {
    await this.importCounts.put(importId, count);
  }
}

import { Body, Controller, Get, Header, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, AnswersNothing, OpenTo, Problems } from '#platform';
import { Funnel } from './funnel.js';
import {
  type FunnelAnswer,
  type FunnelParameters,
  funnelAnswer,
  funnelParameters,
  type ImportCount,
  importCount,
  importParameters,
} from './funnel.schema.js';
import { ImportCounts } from './import-counts.js';

@ApiTags('figures')
@Controller('funnel')
export class FunnelController {
  constructor(
    private readonly funnel: Funnel,
    private readonly importCounts: ImportCounts,
  ) {}

  @OpenTo('organizer')
  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'getFunnel',
    summary: 'How many calls began, and what became of them; with alarms where the two sides do not agree',
  })
  @Answers(200, 'Both sides, of the whole campaign.', funnelAnswer)
  @Problems(400, 404, 503)
  async of(@Query({ schema: funnelParameters }) { campaign }: FunnelParameters): Promise<FunnelAnswer> {
    return await this.funnel.of(campaign);
  }

  @OpenTo('service')
  @Post('imports/:importId')
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

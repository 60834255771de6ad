import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, OpenTo, Problems } from '#platform';
import { Funnel } from './funnel.js';
import { type FunnelAnswer, type FunnelParameters, funnelAnswer, funnelParameters } from './funnel.schema.js';

@ApiTags('figures')
@Controller('funnel')
export class FunnelController {
  constructor(private readonly funnel: Funnel) {}

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
}

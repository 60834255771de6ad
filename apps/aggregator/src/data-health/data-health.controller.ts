import { Controller, Get, Header } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, OpenTo, Problems } from '#platform';
import { DataHealth } from './data-health.js';
import { type DataHealthAnswer, dataHealth } from './data-health.schema.js';

@ApiTags('data health')
@Controller('data-health')
export class DataHealthController {
  constructor(private readonly health: DataHealth) {}

  @OpenTo('organizer', 'service')
  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'getDataHealth',
    summary: 'How far the data goes, what waits to be counted, and which services answer',
  })
  @Answers(200, 'As things are; what cannot be found out is null, and `unknown` says why.', dataHealth)
  @Problems(503)
  async look(): Promise<DataHealthAnswer> {
    return await this.health.look();
  }
}

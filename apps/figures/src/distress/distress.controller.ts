import { Body, Controller, Get, Header, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Answers, CurrentUser, type Identity, Limit, OpenTo, Problems, ProblemWhen } from '#platform';
import {
  type DistressAnswer,
  type DistressQuery,
  type DistressReceipt,
  type DistressRequest,
  distressAnswer,
  distressQuery,
  distressReceipt,
  distressRequest,
  type HandlingRequest,
  handlingRequest,
  reopeningRequest,
  type WholeDistressReport,
  wholeDistressReport,
} from './distress-report.schema.js';
import { DistressReports } from './distress-reports.js';

@ApiTags('distress reports')
@Controller('distress-reports')
export class DistressController {
  constructor(private readonly reports: DistressReports) {}

  @OpenTo('volunteer')
  @Limit({ requests: 5, seconds: 3600, by: 'person' })
  @Post()
  @ApiOperation({ operationId: 'reportDistress', summary: 'Tell the organizers of a threat or of distress' })
  @Answers(201, 'The organizers can read it.', distressReceipt)
  @Problems(400, 404, 503)
  async create(
    @CurrentUser() user: Identity,
    @Body({ schema: distressRequest }) body: DistressRequest,
  ): Promise<DistressReceipt> {
    await this.reports.put(user, body);
    return { received: true };
  }

  @OpenTo('organizer')
  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'getDistressReports', summary: 'What volunteers told of threats and distress' })
  @Answers(200, 'The reports.', distressAnswer)
  @Problems(400, 404, 503)
  async list(@Query({ schema: distressQuery }) { campaign }: DistressQuery): Promise<DistressAnswer> {
    return await this.reports.list(campaign);
  }

  @OpenTo('organizer')
  @Post(':id/handling')
  @ApiOperation({ operationId: 'handleDistressReport', summary: 'Note who dealt with a report, and how' })
  @Answers(200, 'Noted.', wholeDistressReport)
  @Problems(400, 404, 503)
  @ProblemWhen(409, 'Somebody dealt with it before.')
  async handle(
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: handlingRequest }) request: HandlingRequest,
    @CurrentUser() { subject }: Identity,
  ): Promise<WholeDistressReport> {
    return await this.reports.note('handled', id, { ...request, subject });
  }

  @OpenTo('organizer')
  @Post(':id/reopening')
  @ApiOperation({ operationId: 'reopenDistressReport', summary: 'Open a report again that somebody dealt with' })
  @Answers(200, 'Noted.', wholeDistressReport)
  @Problems(400, 404, 503)
  @ProblemWhen(409, 'It is open.')
  async reopen(
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: reopeningRequest }) request: HandlingRequest,
    @CurrentUser() { subject }: Identity,
  ): Promise<WholeDistressReport> {
    return await this.reports.note('reopened', id, { ...request, subject });
  }
}

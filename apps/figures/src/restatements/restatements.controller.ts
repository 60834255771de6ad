import { Body, Controller, Delete, Get, Header, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Answers, AnswersNothing, CurrentUser, type Identity, OpenTo, Problems, ProblemWhen } from '#platform';
import { LastSeenStore } from './last-seen.js';
import { Restatements } from './restatements.js';
import {
  type RestatementsAcknowledgement,
  type RestatementsAnswer,
  type RestatementsQuery,
  restatementsAcknowledgement,
  restatementsAnswer,
  restatementsQuery,
} from './restatements.schema.js';

const exportId = { schema: z.string().regex(/^[0-9a-f]{16}$/) };

@ApiTags('restatements')
@Controller('restatements')
export class RestatementsController {
  constructor(
    private readonly restatements: Restatements,
    private readonly lastSeen: LastSeenStore,
  ) {}

  @OpenTo('organizer')
  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'getRestatements',
    summary: 'Days that were over and have changed since you looked, or since you exported them: from what to what',
    description:
      'Late reports, corrections, retractions and imports restate days. “You” is the account, or the name that a ' +
      'token was made for: whoever uses tokens of one name shares it.',
  })
  @Answers(200, 'The latest days first.', restatementsAnswer)
  @Problems(400, 404, 503)
  async since(
    @Query({ schema: restatementsQuery }) { campaign }: RestatementsQuery,
    @CurrentUser() { subject }: Identity,
  ): Promise<RestatementsAnswer> {
    return await this.restatements.since({ campaign, subject });
  }

  @OpenTo('organizer')
  @Post('acknowledgement')
  @ApiOperation({ operationId: 'acknowledgeRestatements', summary: 'Says that you have seen the days as they are' })
  @AnswersNothing('Noted: only what changes from now on is told.')
  @Problems(400, 404, 503)
  @ProblemWhen(409, 'Days have changed since the answer that was looked at.')
  async acknowledge(
    @Body({ schema: restatementsAcknowledgement }) seen: RestatementsAcknowledgement,
    @CurrentUser() { subject }: Identity,
  ): Promise<void> {
    await this.restatements.acknowledge(seen, subject);
  }

  @OpenTo('organizer')
  @Delete('exports/:id')
  @ApiOperation({ operationId: 'forgetExport', summary: 'Tells no more of a file that you have exported' })
  @AnswersNothing('Forgotten.')
  @Problems(400, 404, 503)
  async forget(
    @Param('id', exportId) id: string,
    @Query({ schema: restatementsQuery }) { campaign }: RestatementsQuery,
    @CurrentUser() { subject }: Identity,
  ): Promise<void> {
    await this.lastSeen.forget({ campaign, subject }, id);
  }
}

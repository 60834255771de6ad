import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AuditTrail } from '#clickhouse';
import { campaignId } from '#events';
import {
  Answers,
  AnswersNothing,
  Campaigns,
  CurrentUser,
  type Identity,
  OpenTo,
  Problems,
  ProblemWhen,
} from '#platform';
import { noBody } from '../leases/lease-answer.js';
import { type CampaignPool, Pools } from '../pools/pools.js';
import { type PoolAnswer, poolAnswer } from './pool-answer.js';

@ApiTags('pool')
@Controller('pools/:campaign')
export class PoolsController {
  constructor(
    private readonly campaigns: Campaigns,
    private readonly pools: Pools,
    private readonly audit: AuditTrail,
  ) {}

  @Get()
  @OpenTo('organizer', 'admin', 'service')
  @ApiOperation({ summary: 'How far the hand-out has come' })
  @Answers(200, 'As it is now.', poolAnswer)
  @Problems(400, 404, 503)
  @ProblemWhen(409, 'The campaign has no numbers.')
  async status(@Param('campaign', { schema: campaignId }) campaign: string): Promise<PoolAnswer> {
    const { pool, numbers } = this.of(campaign);
    const { paused, handedOut } = await pool.status();
    return { campaign, paused, numbers: numbers.size, handedOut };
  }

  @Post('pause')
  @OpenTo('organizer', 'admin')
  @ApiBody({ required: false })
  @ApiOperation({ summary: 'Stop handing out numbers' })
  @AnswersNothing('From now on nobody is handed a number. Calls that are being made can be reported.')
  @Problems(400, 404, 503)
  @ProblemWhen(409, 'The campaign has no numbers.')
  async pause(
    @Param('campaign', { schema: campaignId }) campaign: string,
    @Body({ schema: noBody }) _body: unknown,
    @CurrentUser() { subject: who }: Identity,
  ): Promise<void> {
    await this.of(campaign).pool.pause(true);
    // Not before: nothing may keep an organizer from stopping a campaign. What is not noted is answered 503, and can
    // be asked for again.
    await this.audit.add({ who, action: 'hand-out-paused', about: campaign });
  }

  @Post('resume')
  @OpenTo('organizer', 'admin')
  @ApiBody({ required: false })
  @ApiOperation({ summary: 'Hand out numbers again' })
  @AnswersNothing('Numbers are handed out.')
  @Problems(400, 404, 503)
  @ProblemWhen(409, 'The campaign has no numbers.')
  async resume(
    @Param('campaign', { schema: campaignId }) campaign: string,
    @Body({ schema: noBody }) _body: unknown,
    @CurrentUser() { subject: who }: Identity,
  ): Promise<void> {
    await this.of(campaign).pool.pause(false);
    await this.audit.add({ who, action: 'hand-out-resumed', about: campaign });
  }

  private of(campaign: string): CampaignPool {
    this.campaigns.require(campaign);
    return this.pools.require(campaign);
  }
}

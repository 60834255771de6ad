import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import { campaignId } from '#events';
import { Answers, Campaigns, OpenTo, Problems, ProblemWhen } from '#platform';
import { noBody } from '../leases/lease-answer.js';
import { type CampaignPool, Pools } from '../pools/pools.js';
import { type RebuildAnswer, rebuildAnswer } from './pool-answer.js';
import { Rebuilds } from './rebuilds.js';

@ApiTags('pool')
@Controller('pools/:campaign/rebuild')
export class RebuildController {
  constructor(
    private readonly campaigns: Campaigns,
    private readonly pools: Pools,
    private readonly rebuilds: Rebuilds,
  ) {}

  @Post()
  @OpenTo('organizer', 'admin')
  @ApiBody({ required: false })
  @ApiOperation({
    summary: 'Begin anew from what is archived, as is done by itself where Redis has forgotten something',
  })
  @Answers(
    202,
    'It begins, or goes on. Nobody is handed a number until it is done. Those that were out are not handed out again.',
    rebuildAnswer,
  )
  @Problems(400, 404, 503)
  @ProblemWhen(409, 'The campaign has no numbers.')
  async begin(
    @Param('campaign', { schema: campaignId }) campaign: string,
    @Body({ schema: noBody }) _body: unknown,
  ): Promise<RebuildAnswer> {
    const pool = this.of(campaign);
    await this.rebuilds.begin(pool);
    return await this.rebuilds.of(pool);
  }

  @Get()
  @OpenTo('organizer', 'admin')
  @ApiOperation({ summary: 'How far beginning anew has come' })
  @Answers(200, 'As it is now, whichever instance carries it out.', rebuildAnswer)
  @Problems(400, 404, 503)
  @ProblemWhen(409, 'The campaign has no numbers.')
  async progress(@Param('campaign', { schema: campaignId }) campaign: string): Promise<RebuildAnswer> {
    return await this.rebuilds.of(this.of(campaign));
  }

  private of(campaign: string): CampaignPool {
    this.campaigns.require(campaign);
    return this.pools.require(campaign);
  }
}

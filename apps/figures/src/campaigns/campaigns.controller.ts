import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { campaignId } from '#events';
import {
  AllowAnybody,
  Answers,
  type Campaign,
  Campaigns,
  CurrentUser,
  type Identity,
  OpenTo,
  Problems,
} from '#platform';
import { type CampaignsAnswer, campaignsAnswer, type Goal, goal } from './campaigns.schema.js';
import { Goals } from './goals.js';

@ApiTags('campaigns')
@Controller('campaigns')
export class CampaignsController {
  constructor(
    private readonly campaigns: Campaigns,
    private readonly goals: Goals,
  ) {}

  @AllowAnybody()
  @Get()
  @ApiOperation({ operationId: 'getCampaigns', summary: 'The campaigns: zone, regions, districts, codebook, goal' })
  @Answers(200, 'The campaigns.', campaignsAnswer)
  async all(): Promise<CampaignsAnswer> {
    const goals = await this.goals.said();
    return { campaigns: this.campaigns.all().map((campaign) => describe(campaign, goals.get(campaign.id))) };
  }

  @OpenTo('organizer')
  @Put(':campaign/goal')
  @ApiOperation({ operationId: 'setGoal', summary: 'How many calls a day are to be reached, from now on' })
  @Answers(200, 'Set.', goal)
  @Problems(400, 404, 503)
  async setGoal(
    @Param('campaign', { schema: campaignId }) campaign: string,
    @Body({ schema: goal }) asked: Goal,
    @CurrentUser() { subject }: Identity,
  ): Promise<Goal> {
    await this.goals.set(campaign, asked.callsPerDay, subject);
    return asked;
  }
}

/** Without what only the pool needs. */
function describe(campaign: Campaign, callsPerDay?: number): CampaignsAnswer['campaigns'][number] {
  const { id, name, timeZone, startsOn, codebook, districts, languages, lateWindowDays, leaseMinutes } = campaign;
  return {
    id,
    name,
    timeZone,
    goal: callsPerDay === undefined ? campaign.goal : { callsPerDay },
    startsOn,
    lateWindowDays,
    leaseMinutes,
    guideline: campaign.guideline.version,
    codebook,
    regions: districts.flatMap(({ id: district, regions }) =>
      regions.map(({ code, name: region }) => ({ code, name: region, district })),
    ),
    districts: districts.map(({ id: district, name: title }) => ({ id: district, name: title })),
    languages,
  };
}

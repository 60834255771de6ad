import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { campaignId } from '#events';
import { AllowAnybody, Answers, Campaigns, Problems, regionsOf } from '#platform';
import { Guidelines } from './campaign-texts.js';
import { type DeskAnswer, deskAnswer } from './desk.schema.js';

@ApiTags('campaigns')
@Controller('campaigns/:campaign/desk')
export class DeskController {
  constructor(
    private readonly campaigns: Campaigns,
    private readonly guidelines: Guidelines,
  ) {}

  @AllowAnybody()
  @Get()
  @ApiOperation({ operationId: 'getDesk', summary: 'Guidelines, codebook and regions, for those who call' })
  @Answers(200, 'The desk of the campaign.', deskAnswer)
  @Problems(400, 404)
  async desk(@Param('campaign', { schema: campaignId }) id: string): Promise<DeskAnswer> {
    const campaign = this.campaigns.require(id);
    const { name, timeZone, languages, lateWindowDays, leaseMinutes, codebook } = campaign;
    const regions = regionsOf(campaign).map(({ code, name: region, timeZone: zone }) => ({
      ...{ code, name: region, timeZone: zone },
    }));
    const guidelines = await this.guidelines.of(id);
    return {
      ...{ campaign: id, name, timeZone, languages, lateWindowDays, leaseMinutes, codebook, regions, guidelines },
    };
  }
}

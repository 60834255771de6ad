import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { AllowAnybody, Answers, type Campaign, Campaigns } from '#platform';
import { type CampaignsAnswer, campaignsAnswer } from './campaigns.schema.js';

@ApiTags('campaigns')
@Controller('campaigns')
export class CampaignsController {
  constructor(private readonly campaigns: Campaigns) {}

  @AllowAnybody()
  @Get()
  @ApiOperation({ operationId: 'getCampaigns', summary: 'The campaigns: zone, regions, districts, codebook, goal' })
  @Answers(200, 'The campaigns.', campaignsAnswer)
  all(): CampaignsAnswer {
    return { campaigns: this.campaigns.all().map(describe) };
  }
}

/** Without what only the pool needs. */
function describe(campaign: Campaign): CampaignsAnswer['campaigns'][number] {
  const { id, name, timeZone, goal, startsOn, codebook, districts, languages } = campaign;
  return {
    id,
    name,
    timeZone,
    goal,
    startsOn,
    codebook,
    regions: districts.flatMap(({ id: district, regions }) =>
      regions.map(({ code, name: region }) => ({ code, name: region, district })),
    ),
    districts: districts.map(({ id: district, name: title }) => ({ id: district, name: title })),
    languages,
  };
}
